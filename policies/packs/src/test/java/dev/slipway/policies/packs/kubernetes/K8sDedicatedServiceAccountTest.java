package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Workloads have an account of their own (SEC-25)")
class K8sDedicatedServiceAccountTest {
    private final RuleTester rule = RuleTester.of(new K8sDedicatedServiceAccount());
    private final Fixture good = Fixture.of(
            "kubernetes:apps/v1:Deployment",
            """
            {"spec": {"template": {"metadata": {"labels": {"app": "api"}},
             "spec": {"serviceAccountName": "api", "containers": [{"name": "api"}]}}}}""");

    @Test
    void passesWithItsOwn() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithTheDefault() {
        rule.judge(good.with("spec.template.spec.serviceAccountName", "default"))
                .failsAt("spec.template.spec.serviceAccountName");
    }

    @Test
    void failsWithNone() {
        rule.judge(good.without("spec.template.spec.serviceAccountName"))
                .failsAt("spec.template.spec.serviceAccountName");
    }

    @Test
    void waitsForAnUnknownName() {
        rule.judge(good.unknown("spec.template.spec.serviceAccountName"))
                .isUnknownAt("spec.template.spec.serviceAccountName");
    }
}
