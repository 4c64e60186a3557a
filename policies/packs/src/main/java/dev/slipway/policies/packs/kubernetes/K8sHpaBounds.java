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

/** Scaling is a promise with three parts. */
public final class K8sHpaBounds implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-hpa-bounds", "Autoscalers know whom, how far and by what they scale")
                .severity(Severity.MEDIUM)
                .why("An autoscaler without a target or a metric does nothing, and nobody notices.")
                .fix("Set scaleTargetRef, minReplicas, maxReplicas and metrics (autoscaling/v2).")
                .checks(Reference.GUIDES, "PERF-05", "KAR-POL-04")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of(
                "kubernetes:autoscaling/v2:HorizontalPodAutoscaler",
                "kubernetes:autoscaling/v1:HorizontalPodAutoscaler");
    }

    @Override
    public Verdict judge(ResourceView scaler, RuleConfig config) {
        PropertyView spec = scaler.get("spec");
        boolean old = scaler.isA("kubernetes:autoscaling/v1:*");
        return spec.known(known -> Verdict.all(
                known.get("scaleTargetRef", "name").mustBeSet(),
                known.get("maxReplicas").mustBeAtLeast(2),
                old
                        ? known.get("targetCPUUtilizationPercentage").mustBeSet()
                        : known.get("metrics").mustNotBeEmpty()));
    }
}
