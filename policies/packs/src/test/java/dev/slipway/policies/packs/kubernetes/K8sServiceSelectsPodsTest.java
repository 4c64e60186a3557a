package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Services select pods that exist (REL-02)")
class K8sServiceSelectsPodsTest {
    private final RuleTester rule = RuleTester.of(new K8sServiceSelectsPods());
    private final Fixture pods = Fixture.of(
            "kubernetes:apps/v1:Deployment",
            """
            {"spec": {"template": {"metadata": {"labels": {"app": "api"}},
             "spec": {"containers": [{"name": "api"}]}}}}""");
    private final Fixture good = Fixture.of("kubernetes:core/v1:Service").with("spec.selector.app", "api");

    @Test
    void passesWhenPodsMatch() {
        rule.judge(good, pods).passes();
    }

    @Test
    void failsWhenNoneDoes() {
        rule.judge(good.with("spec.selector.app", "web"), pods).failsAt("spec.selector");
    }

    @Test
    void servicesWithoutASelectorAreLeftAlone() {
        rule.judge(good.without("spec.selector"), pods).doesNotApply();
    }

    @Test
    void waitsForAnUnknownSelector() {
        rule.judge(good.unknown("spec.selector"), pods).isUnknownAt("spec.selector");
    }

    @Test
    void cannotSeeThePodsOfAHelmRelease() {
        rule.judge(good.with("spec.selector.app", "web"), pods, Fixture.of("kubernetes:helm.sh/v3:Release"))
                .doesNotApply();
    }
}
