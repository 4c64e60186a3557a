package dev.slipway.policies.packs.aws.ecs;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.PropertyRuleTest;
import org.junit.jupiter.api.DisplayName;

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
}
