package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Workloads live in a namespace of their own (SEC-12)")
class K8sNonDefaultNamespaceTest {
    private final RuleTester rule = RuleTester.of(new K8sNonDefaultNamespace());
    private final Fixture good = Fixture.of(
                    "kubernetes:apps/v1:Deployment",
                    """
            {"spec": {"template": {"metadata": {"labels": {"app": "api"}},
             "spec": {"containers": [{"name": "api"}]}}}}""")
            .with("metadata.namespace", "app");

    @Test
    void passesInItsOwn() {
        rule.judge(good).passes();
    }

    @Test
    void failsInTheDefault() {
        rule.judge(good.with("metadata.namespace", "default")).failsAt("metadata.namespace");
    }

    @Test
    void failsWithNone() {
        rule.judge(good.without("metadata.namespace")).failsAt("metadata.namespace");
    }

    @Test
    void waitsForAnUnknownName() {
        rule.judge(good.unknown("metadata.namespace")).isUnknownAt("metadata.namespace");
    }
}
