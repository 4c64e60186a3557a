package dev.slipway.policies.packs.aws.elasticache;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Redis is encrypted at rest (REL-15)")
class RedisAtRestTest {
    private final RuleTester rule = RuleTester.of(new RedisAtRest());
    private final Fixture good =
            Fixture.of("aws:elasticache/replicationGroup:ReplicationGroup").with("atRestEncryptionEnabled", true);

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("atRestEncryptionEnabled", false)).failsAt("atRestEncryptionEnabled");
    }

    @Test
    void failsWhenMissing() {
        rule.judge(good.without("atRestEncryptionEnabled"))
                .failsAt("atRestEncryptionEnabled")
                .found("nothing");
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("atRestEncryptionEnabled")).isUnknownAt("atRestEncryptionEnabled");
    }

    @Test
    void seesThroughASecretWithoutShowingIt() {
        rule.judge(good.with("atRestEncryptionEnabled", false).secret("atRestEncryptionEnabled"))
                .failsAt("atRestEncryptionEnabled")
                .found("[secret]");
    }
}
