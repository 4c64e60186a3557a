package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.sdk.ConfigSchema;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.StackRule;
import dev.slipway.policies.sdk.StackView;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** One of anything is none when it dies. */
public final class K8sReplicasMin implements StackRule {
    private static final String SCALER = "kubernetes:autoscaling/v2:HorizontalPodAutoscaler";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-replicas-min", "Deployments that are called run at least two pods")
                .severity(Severity.MEDIUM)
                .why("One pod means an outage at every fault, roll-out and node upgrade.")
                .fix("Set spec.replicas to 2 or more, or give it a HorizontalPodAutoscaler with " + "minReplicas 2.")
                .checks(Reference.GUIDES, "REL-04", "CLV-CHK-16")
                .config(ConfigSchema.texts(
                        "observers",
                        List.of(
                                "alertmanager",
                                "blackbox",
                                "log-agent",
                                "pushgateway",
                                "prometheus",
                                "grafana",
                                "loki"),
                        "Names of deployments that observe the application and may be single"))
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("kubernetes:apps/v1:Deployment");
    }

    @Override
    public Verdict judge(ResourceView deployment, StackView stack, RuleConfig config) {
        if (config.texts("observers").contains(Selectors.name(deployment))) {
            return Verdict.notApplicable("it observes and serves nobody");
        }
        if (!Selectors.isServed(stack, deployment)) {
            return Verdict.notApplicable("no service leads to it: while its one pod restarts, its queue waits");
        }
        return Selectors.naming(stack, SCALER, deployment, "spec", "scaleTargetRef", "name").stream()
                .findFirst()
                .map(scaler -> scaler.get("spec", "minReplicas"))
                .orElseGet(() -> deployment.get("spec", "replicas"))
                .mustBeAtLeast(2);
    }
}
