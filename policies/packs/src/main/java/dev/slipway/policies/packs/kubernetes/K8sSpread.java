package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Two pods on one node are one. */
public final class K8sSpread implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-spread", "Pods of a deployment are spread over nodes")
                .severity(Severity.LOW)
                .why("All pods on one node die with it.")
                .fix("Set topologySpreadConstraints, or a podAntiAffinity.")
                .checks(Reference.GUIDES, "REL-04")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("kubernetes:apps/v1:Deployment");
    }

    @Override
    public Verdict judge(ResourceView deployment, RuleConfig config) {
        PropertyView spec = PodSpec.of(deployment);
        if (deployment.get("spec", "replicas").number().orElse(1) < 2) {
            return Verdict.notApplicable("a single pod cannot be spread");
        }
        return Verdict.any(
                List.of(
                        spec.get("topologySpreadConstraints").mustNotBeEmpty(),
                        spec.get("affinity", "podAntiAffinity").mustBeSet()),
                spec.get("topologySpreadConstraints").fail("a constraint, or podAntiAffinity"));
    }
}
