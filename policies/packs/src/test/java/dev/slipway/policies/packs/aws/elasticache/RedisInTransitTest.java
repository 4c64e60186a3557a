package dev.slipway.policies.packs.aws.elasticache;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Redis is reached over TLS (SEC-22, ALX-POL-05)")
class RedisInTransitTest {
    private final RuleTester rule = RuleTester.of(new RedisInTransit());
    private final Fixture good =
            Fixture.of("aws:elasticache/replicationGroup:ReplicationGroup").with("transitEncryptionEnabled", true);

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("transitEncryptionEnabled", false)).failsAt("transitEncryptionEnabled");
    }

    @Test
    void failsWhenMissing() {
        rule.judge(good.without("transitEncryptionEnabled"))
                .failsAt("transitEncryptionEnabled")
                .found("nothing");
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("transitEncryptionEnabled")).isUnknownAt("transitEncryptionEnabled");
    }

    @Test
    void seesThroughASecretWithoutShowingIt() {
        rule.judge(good.with("transitEncryptionEnabled", false).secret("transitEncryptionEnabled"))
                .failsAt("transitEncryptionEnabled")
                .found("[secret]");
    }
}
