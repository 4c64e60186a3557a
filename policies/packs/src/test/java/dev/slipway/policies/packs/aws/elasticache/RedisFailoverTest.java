package dev.slipway.policies.packs.aws.elasticache;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Redis fails over to a replica in another zone (REL-08)")
class RedisFailoverTest {
    private final RuleTester rule = RuleTester.of(new RedisFailover());
    private final Fixture good = Fixture.of("aws:elasticache/replicationGroup:ReplicationGroup")
            .with("automaticFailoverEnabled", true)
            .with("multiAzEnabled", true);

    @Test
    void passesWithAReplicaInAnotherZone() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithoutFailover() {
        rule.judge(good.with("automaticFailoverEnabled", false)).failsAt("automaticFailoverEnabled");
    }

    @Test
    void failsInOneZone() {
        rule.judge(good.without("multiAzEnabled")).failsAt("multiAzEnabled");
    }

    @Test
    void aViolationBeatsAnUnknown() {
        rule.judge(good.unknown("automaticFailoverEnabled").with("multiAzEnabled", false))
                .failsAt("multiAzEnabled");
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("multiAzEnabled")).isUnknownAt("multiAzEnabled");
    }
}
