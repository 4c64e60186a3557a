package dev.slipway.policies.packs.aws.elasticache;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.PropertyRuleTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Redis and Memcached are reached over TLS (SEC-22, ALX-POL-05)")
class RedisInTransitTest extends PropertyRuleTest {
    RedisInTransitTest() {
        super(
                new RedisInTransit(),
                Fixture.of("aws:elasticache/replicationGroup:ReplicationGroup").with("transitEncryptionEnabled", true),
                "transitEncryptionEnabled",
                false,
                Missing.FAILS);
    }

    @Test
    void looksAtMemcachedToo() {
        Fixture cluster = Fixture.of(Caches.CLUSTER).with("engine", "memcached");
        rule.judge(cluster).failsAt("transitEncryptionEnabled");
        rule.judge(cluster.with("transitEncryptionEnabled", true)).passes();
        rule.judge(Fixture.of(Caches.CLUSTER).with("replicationGroupId", "app")).doesNotApply();
    }
}
