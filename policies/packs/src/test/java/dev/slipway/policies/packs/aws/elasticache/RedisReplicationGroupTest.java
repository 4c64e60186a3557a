package dev.slipway.policies.packs.aws.elasticache;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Redis is a replication group, not a lone cluster (SEC-22, REL-08, REL-15)")
class RedisReplicationGroupTest {
    private final RuleTester rule = RuleTester.of(new RedisReplicationGroup());
    private final Fixture good = Fixture.of(Caches.CLUSTER).with("replicationGroupId", "app");
    private final Fixture lone = Fixture.of(Caches.CLUSTER).with("engine", "redis");

    @Test
    void passesAsMemcached() {
        rule.judge(lone.with("engine", "memcached")).passes();
    }

    @Test
    void failsAlone() {
        rule.judge(lone).failsAt("engine").found("redis");
        rule.judge(lone.with("engine", "valkey")).failsAt("engine").found("valkey");
    }

    @Test
    void saysNothingOfAMember() {
        rule.judge(good).doesNotApply();
        rule.judge(good.unknown("replicationGroupId")).doesNotApply();
    }

    @Test
    void waitsForAnUnknownEngine() {
        rule.judge(lone.unknown("engine")).isUnknownAt("engine");
    }
}
