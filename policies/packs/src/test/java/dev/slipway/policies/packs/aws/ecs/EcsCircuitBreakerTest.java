package dev.slipway.policies.packs.aws.ecs;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.PropertyRuleTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ECS roll-outs that fail are rolled back (OPS-09, REL-03)")
class EcsCircuitBreakerTest extends PropertyRuleTest {
    EcsCircuitBreakerTest() {
        super(
                new EcsCircuitBreaker(),
                Fixture.of("aws:ecs/service:Service").with("deploymentCircuitBreaker.rollback", true),
                "deploymentCircuitBreaker.rollback",
                false,
                Missing.FAILS);
    }

    @Test
    void saysNothingWhereCodeDeployRollsOut() {
        Fixture other = good.without("deploymentCircuitBreaker");
        rule.judge(other.with("deploymentController.type", "CODE_DEPLOY")).doesNotApply();
        rule.judge(other.with("deploymentController.type", "ECS")).failsAt("deploymentCircuitBreaker.rollback");
    }
}
