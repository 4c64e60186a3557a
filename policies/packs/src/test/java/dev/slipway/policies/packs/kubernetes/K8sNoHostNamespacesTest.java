package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Pods do not share the namespaces of the node (SEC-19)")
class K8sNoHostNamespacesTest {
    private final RuleTester rule = RuleTester.of(new K8sNoHostNamespaces());
    private final Fixture good = Fixture.of(
            "kubernetes:apps/v1:Deployment",
            """
            {"spec": {"template": {"metadata": {"labels": {"app": "api"}},
             "spec": {"containers": [{"name": "api"}]}}}}""");

    @Test
    void passesOnItsOwn() {
        rule.judge(good).passes();
    }

    @Test
    void failsOnTheNodesNetwork() {
        rule.judge(good.with("spec.template.spec.hostNetwork", true)).failsAt("spec.template.spec.hostNetwork");
    }

    @Test
    void failsAmongTheNodesProcesses() {
        rule.judge(good.with("spec.template.spec.hostPID", true)).failsAt("spec.template.spec.hostPID");
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("spec.template.spec.hostIPC")).isUnknownAt("spec.template.spec.hostIPC");
    }
}
