package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.StackRule;
import dev.slipway.policies.sdk.StackView;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Few programs talk to the cluster. */
public final class K8sNoTokenAutomount implements StackRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-no-token-automount", "Pods get no token for the cluster")
                .severity(Severity.MEDIUM)
                .why("Whoever breaks into a pod with a token asks the cluster for more.")
                .fix("Set automountServiceAccountToken: false, unless the program talks to the cluster.")
                .checks(Reference.GUIDES, "SEC-25")
                .checks(Reference.CIS_KUBERNETES, "5.1.6")
                .build();
    }

    @Override
    public List<String> types() {
        return PodSpec.types();
    }

    @Override
    public Verdict judge(ResourceView workload, StackView stack, RuleConfig config) {
        PropertyView own = PodSpec.of(workload).get("automountServiceAccountToken");
        if (own.isSet()) {
            return own.mustBeFalse();
        }
        List<ResourceView> accounts = Selectors.named(
                stack, "kubernetes:core/v1:ServiceAccount", PodSpec.of(workload).get("serviceAccountName"));
        return Verdict.any(
                accounts.stream()
                        .map(account ->
                                account.get("automountServiceAccountToken").mustBeFalse())
                        .toList(),
                own.fail("false"));
    }
}
