package dev.slipway.policies.packs.aws.ecs;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ECS roll-outs that fail are rolled back (OPS-09, REL-03)")
class EcsCircuitBreakerTest {
    private final RuleTester rule = RuleTester.of(new EcsCircuitBreaker());
    private final Fixture good = Fixture.of("aws:ecs/service:Service").with("deploymentCircuitBreaker.rollback", true);

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("deploymentCircuitBreaker.rollback", false)).failsAt("deploymentCircuitBreaker.rollback");
    }

    @Test
    void failsWhenMissing() {
        rule.judge(good.without("deploymentCircuitBreaker.rollback"))
                .failsAt("deploymentCircuitBreaker.rollback")
                .found("nothing");
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("deploymentCircuitBreaker.rollback")).isUnknownAt("deploymentCircuitBreaker.rollback");
    }

    @Test
    void seesThroughASecretWithoutShowingIt() {
        rule.judge(good.with("deploymentCircuitBreaker.rollback", false).secret("deploymentCircuitBreaker.rollback"))
                .failsAt("deploymentCircuitBreaker.rollback")
                .found("[secret]");
    }
}
