package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A network policy covers every pod (SEC-12, SEC-13, KAR-NET-03, CLP-CHK-02, ALX-CHK-03, ALX-POL-03)")
class K8sNetworkPolicyCoversPodsTest {
    private final RuleTester rule = RuleTester.of(new K8sNetworkPolicyCoversPods());
    private final Fixture good = Fixture.of(
            "kubernetes:apps/v1:Deployment",
            """
            {"spec": {"template": {"metadata": {"labels": {"app": "api"}},
             "spec": {"containers": [{"name": "api"}]}}}}""");
    private final Fixture policy =
            Fixture.of("kubernetes:networking.k8s.io/v1:NetworkPolicy").with("spec.podSelector.matchLabels.app", "api");

    @Test
    void passesWhenSelected() {
        rule.judge(good, policy).passes();
    }

    @Test
    void anEmptySelectorCoversAll() {
        rule.judge(good, policy.withJson("spec.podSelector", "{}")).passes();
    }

    @Test
    void failsWhenOnlyOthersAreSelected() {
        rule.judge(good, policy.with("spec.podSelector.matchLabels.app", "db")).failsAt("");
    }

    @Test
    void failsWithout() {
        rule.judge(good).failsAt("");
    }

    @Test
    void aPolicyOfAnotherNamespaceDoesNotCount() {
        rule.judge(good.with("metadata.namespace", "app"), policy.with("metadata.namespace", "other"))
                .failsAt("");
    }

    @Test
    void understandsExpressions() {
        rule.judge(
                        good,
                        policy.withJson(
                                "spec.podSelector",
                                """
            {"matchExpressions": [{"key": "app", "operator": "In", "values": ["web", "api"]}]}"""))
                .passes();
    }
}
