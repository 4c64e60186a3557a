package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Pods get no token for the cluster (SEC-25)")
class K8sNoTokenAutomountTest {
    private final RuleTester rule = RuleTester.of(new K8sNoTokenAutomount());
    private final Fixture good = Fixture.of(
            "kubernetes:apps/v1:Deployment",
            """
            {"spec": {"template": {"metadata": {"labels": {"app": "api"}},
             "spec": {"automountServiceAccountToken": false, "serviceAccountName": "api", "containers": [{"name": "api"}]}}}}""");
    private final Fixture account = Fixture.of("kubernetes:core/v1:ServiceAccount")
            .with("metadata.name", "api")
            .with("automountServiceAccountToken", false);

    @Test
    void passesWhenThePodSaysNo() {
        rule.judge(good).passes();
    }

    @Test
    void passesWhenTheAccountSaysNo() {
        rule.judge(good.without("spec.template.spec.automountServiceAccountToken"), account)
                .passes();
    }

    @Test
    void failsWhenNeitherDoes() {
        rule.judge(good.without("spec.template.spec.automountServiceAccountToken"))
                .failsAt("spec.template.spec.automountServiceAccountToken");
    }

    @Test
    void failsWhenThePodSaysYes() {
        rule.judge(good.with("spec.template.spec.automountServiceAccountToken", true), account)
                .failsAt("spec.template.spec.automountServiceAccountToken");
    }
}
