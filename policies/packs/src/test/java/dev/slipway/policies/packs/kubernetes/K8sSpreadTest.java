package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Pods of a deployment are spread over nodes (REL-04)")
class K8sSpreadTest {
    private final RuleTester rule = RuleTester.of(new K8sSpread());
    private final Fixture good = Fixture.of(
            "kubernetes:apps/v1:Deployment",
            """
            {"spec": {"replicas": 2, "template": {"metadata": {"labels": {"app": "api"}},
             "spec": {"topologySpreadConstraints": [{"topologyKey": "kubernetes.io/hostname"}], "containers": [{"name": "api"}]}}}}""");

    @Test
    void passesWhenSpread() {
        rule.judge(good).passes();
    }

    @Test
    void passesWithAntiAffinity() {
        rule.judge(good.without("spec.template.spec.topologySpreadConstraints")
                        .withJson("spec.template.spec.affinity.podAntiAffinity", "{}"))
                .passes();
    }

    @Test
    void failsWithout() {
        rule.judge(good.without("spec.template.spec.topologySpreadConstraints"))
                .failsAt("spec.template.spec.topologySpreadConstraints");
    }

    @Test
    void singlePodsNeedNone() {
        rule.judge(good.with("spec.replicas", 1)).doesNotApply();
    }
}
