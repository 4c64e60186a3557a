package dev.slipway.policies.packs.aws.elasticache;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Redis keeps snapshots (REL-10, PERF-04, CLV-CHK-10, KAR-CACHE-02, KAR-POL-10)")
class RedisSnapshotsTest {
    private final RuleTester rule = RuleTester.of(new RedisSnapshots());
    private final Fixture good =
            Fixture.of("aws:elasticache/replicationGroup:ReplicationGroup").with("snapshotRetentionLimit", 7);

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("snapshotRetentionLimit", 0)).failsAt("snapshotRetentionLimit");
    }

    @Test
    void failsWhenMissing() {
        rule.judge(good.without("snapshotRetentionLimit"))
                .failsAt("snapshotRetentionLimit")
                .found("nothing");
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("snapshotRetentionLimit")).isUnknownAt("snapshotRetentionLimit");
    }

    @Test
    void seesThroughASecretWithoutShowingIt() {
        rule.judge(good.with("snapshotRetentionLimit", 0).secret("snapshotRetentionLimit"))
                .failsAt("snapshotRetentionLimit")
                .found("[secret]");
    }
}
