package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Autoscalers know whom, how far and by what they scale (PERF-05, KAR-POL-04)")
class K8sHpaBoundsTest {
    private final RuleTester rule = RuleTester.of(new K8sHpaBounds());
    private final Fixture good = Fixture.of(
            "kubernetes:autoscaling/v2:HorizontalPodAutoscaler",
            """
            {"spec": {"scaleTargetRef": {"name": "api"}, "minReplicas": 2, "maxReplicas": 10, "metrics": [{"type": "Resource"}]}}""");

    @Test
    void passesWithAllThree() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithoutATarget() {
        rule.judge(good.without("spec.scaleTargetRef")).failsAt("spec.scaleTargetRef.name");
    }

    @Test
    void failsWithoutMetrics() {
        rule.judge(good.without("spec.metrics")).failsAt("spec.metrics");
    }

    @Test
    void failsWhenItCannotGrow() {
        rule.judge(good.with("spec.maxReplicas", 1)).failsAt("spec.maxReplicas");
    }

    @Test
    void waitsForUnknownMetrics() {
        rule.judge(good.unknown("spec.metrics")).isUnknownAt("spec.metrics");
    }
}
