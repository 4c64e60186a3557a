package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.sdk.ConfigSchema;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Silence about what nobody examined would be taken for good. */
public final class K8sHelmContentsSeen implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-helm-contents-seen", "What a Helm release makes is seen by somebody")
                .severity(Severity.LOW)
                .why(
                        "The objects of a Release are made inside the cluster: no rule sees its containers, their rights or "
                                + "their images.")
                .fix(
                        "Use kubernetes.helm.sh/v4.Chart, whose objects are resources of the stack and judged as such; or read "
                                + "what helm template makes, and name the chart in the setting reviewed.")
                .checks(Reference.GUIDES, "SEC-18", "SEC-19")
                .config(ConfigSchema.texts("reviewed", List.of(), "Charts whose objects somebody has read"))
                .build();
    }

    @Override
    public List<String> types() {
        return List.of(K8sHelmChartPinned.RELEASE);
    }

    @Override
    public Verdict judge(ResourceView release, RuleConfig config) {
        List<String> reviewed = config.texts("reviewed");
        return release.get("chart")
                .known(chart -> chart.texts().stream().anyMatch(reviewed::contains)
                        ? Verdict.pass()
                        : Verdict.fail(
                                "chart",
                                "a chart whose objects no rule sees",
                                "a Chart, or one that somebody has read"));
    }
}
