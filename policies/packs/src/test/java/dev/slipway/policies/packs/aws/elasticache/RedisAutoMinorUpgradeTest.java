package dev.slipway.policies.packs.aws.elasticache;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.PropertyRuleTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Redis installs minor versions by itself (SEC-17)")
class RedisAutoMinorUpgradeTest extends PropertyRuleTest {
    RedisAutoMinorUpgradeTest() {
        super(
                new RedisAutoMinorUpgrade(),
                Fixture.of("aws:elasticache/replicationGroup:ReplicationGroup").with("autoMinorVersionUpgrade", true),
                "autoMinorVersionUpgrade",
                false,
                Missing.PASSES);
    }

    @Test
    void looksAtClustersWhichHaveItAsAText() {
        rule.judge(Fixture.of(Caches.CLUSTER).with("autoMinorVersionUpgrade", "false"))
                .failsAt("autoMinorVersionUpgrade");
        rule.judge(Fixture.of(Caches.CLUSTER).with("autoMinorVersionUpgrade", "true"))
                .passes();
    }
}
