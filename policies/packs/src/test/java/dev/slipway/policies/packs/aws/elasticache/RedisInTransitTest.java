package dev.slipway.policies.packs.aws.elasticache;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.PropertyRuleTest;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Redis is reached over TLS (SEC-22, ALX-POL-05)")
class RedisInTransitTest extends PropertyRuleTest {
    RedisInTransitTest() {
        super(
                new RedisInTransit(),
                Fixture.of("aws:elasticache/replicationGroup:ReplicationGroup").with("transitEncryptionEnabled", true),
                "transitEncryptionEnabled",
                false,
                Missing.FAILS);
    }
}
