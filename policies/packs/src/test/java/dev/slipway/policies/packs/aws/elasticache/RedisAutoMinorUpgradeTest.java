package dev.slipway.policies.packs.aws.elasticache;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Redis installs minor versions by itself (SEC-17)")
class RedisAutoMinorUpgradeTest {
    private final RuleTester rule = RuleTester.of(new RedisAutoMinorUpgrade());
    private final Fixture good =
            Fixture.of("aws:elasticache/replicationGroup:ReplicationGroup").with("autoMinorVersionUpgrade", true);

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("autoMinorVersionUpgrade", false)).failsAt("autoMinorVersionUpgrade");
    }

    @Test
    void passesWhenMissing() {
        rule.judge(good.without("autoMinorVersionUpgrade")).passes();
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("autoMinorVersionUpgrade")).isUnknownAt("autoMinorVersionUpgrade");
    }

    @Test
    void seesThroughASecretWithoutShowingIt() {
        rule.judge(good.with("autoMinorVersionUpgrade", false).secret("autoMinorVersionUpgrade"))
                .failsAt("autoMinorVersionUpgrade")
                .found("[secret]");
    }
}
