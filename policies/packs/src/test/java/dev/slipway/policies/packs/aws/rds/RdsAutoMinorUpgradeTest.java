package dev.slipway.policies.packs.aws.rds;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RDS databases install minor versions by themselves (SEC-17, CLP-CHK-04)")
class RdsAutoMinorUpgradeTest {
    private final RuleTester rule = RuleTester.of(new RdsAutoMinorUpgrade());
    private final Fixture good = Fixture.of("aws:rds/instance:Instance").with("autoMinorVersionUpgrade", true);

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
