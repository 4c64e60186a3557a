package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Containers have requests and a memory limit (PERF-03, ALX-CHK-09)")
class K8sResourcesSetTest {
    private final RuleTester rule = RuleTester.of(new K8sResourcesSet());
    private final Fixture good = Fixture.of(
            "kubernetes:apps/v1:Deployment",
            """
            {"spec": {"template": {"metadata": {"labels": {"app": "api"}},
             "spec": {"containers": [{"name": "api", "resources": {"requests": {"cpu": "100m", "memory": "128Mi"}, "limits": {"memory": "256Mi"}}}]}}}}""");

    @Test
    void passesWithAllThree() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithoutALimit() {
        rule.judge(good.without("spec.template.spec.containers[0].resources.limits"))
                .failsAt("spec.template.spec.containers[0].resources.limits.memory");
    }

    @Test
    void failsWithoutRequests() {
        rule.judge(good.without("spec.template.spec.containers[0].resources.requests.cpu"))
                .failsAt("spec.template.spec.containers[0].resources.requests.cpu");
    }

    @Test
    void acceptsValuesThatAreAssignedButUnknown() {
        rule.judge(good.unknown("spec.template.spec.containers[0].resources.limits.memory"))
                .passes();
    }

    @Test
    void waitsForUnknownResources() {
        rule.judge(good.unknown("spec.template.spec.containers[0].resources"))
                .isUnknownAt("spec.template.spec.containers[0].resources");
    }
}
