package dev.slipway.policies.packs.aws.elasticache;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.PropertyRuleTest;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Redis is encrypted at rest (REL-15)")
class RedisAtRestTest extends PropertyRuleTest {
    RedisAtRestTest() {
        super(
                new RedisAtRest(),
                Fixture.of("aws:elasticache/replicationGroup:ReplicationGroup").with("atRestEncryptionEnabled", true),
                "atRestEncryptionEnabled",
                false,
                Missing.FAILS);
    }
}
