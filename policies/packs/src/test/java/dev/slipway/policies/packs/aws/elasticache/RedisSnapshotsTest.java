package dev.slipway.policies.packs.aws.elasticache;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.PropertyRuleTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Redis keeps snapshots (REL-10, PERF-04, CLV-CHK-10, KAR-CACHE-02, KAR-POL-10)")
class RedisSnapshotsTest extends PropertyRuleTest {
    RedisSnapshotsTest() {
        super(
                new RedisSnapshots(),
                Fixture.of("aws:elasticache/replicationGroup:ReplicationGroup").with("snapshotRetentionLimit", 7),
                "snapshotRetentionLimit",
                0,
                Missing.FAILS);
    }

    @Test
    void looksAtALoneRedisAndNotAtMemcached() {
        Fixture cluster = Fixture.of(Caches.CLUSTER).with("engine", "redis");
        rule.judge(cluster).failsAt("snapshotRetentionLimit");
        rule.judge(cluster.with("snapshotRetentionLimit", 3)).passes();
        rule.judge(cluster.with("engine", "memcached")).doesNotApply();
        rule.judge(Fixture.of(Caches.CLUSTER).with("replicationGroupId", "app")).doesNotApply();
    }
}
