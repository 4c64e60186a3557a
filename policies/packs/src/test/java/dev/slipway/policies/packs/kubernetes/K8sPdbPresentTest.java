package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Deployments with several pods have a disruption budget (REL-03, OPS-09)")
class K8sPdbPresentTest {
    private final RuleTester rule = RuleTester.of(new K8sPdbPresent());
    private final Fixture good = Fixture.of(
            "kubernetes:apps/v1:Deployment",
            """
            {"spec": {"replicas": 2, "template": {"metadata": {"labels": {"app": "api"}},
             "spec": {"containers": [{"name": "api"}]}}}}""");
    private final Fixture budget =
            Fixture.of("kubernetes:policy/v1:PodDisruptionBudget").with("spec.selector.matchLabels.app", "api");

    @Test
    void passesWithABudget() {
        rule.judge(good, budget).passes();
    }

    @Test
    void failsWithout() {
        rule.judge(good).failsAt("");
    }

    @Test
    void aBudgetOfOtherPodsDoesNotCount() {
        rule.judge(good, budget.with("spec.selector.matchLabels.app", "web")).failsAt("");
    }

    @Test
    void singlePodsNeedNone() {
        rule.judge(good.with("spec.replicas", 1)).doesNotApply();
    }
}
