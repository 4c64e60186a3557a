package dev.slipway.policies.packs.aws.rds;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RDS databases are protected from deletion (REL-07)")
class RdsDeletionProtectionTest {
    private final RuleTester rule = RuleTester.of(new RdsDeletionProtection());
    private final Fixture good = Fixture.of("aws:rds/instance:Instance").with("deletionProtection", true);

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("deletionProtection", false)).failsAt("deletionProtection");
    }

    @Test
    void failsWhenMissing() {
        rule.judge(good.without("deletionProtection"))
                .failsAt("deletionProtection")
                .found("nothing");
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("deletionProtection")).isUnknownAt("deletionProtection");
    }

    @Test
    void seesThroughASecretWithoutShowingIt() {
        rule.judge(good.with("deletionProtection", false).secret("deletionProtection"))
                .failsAt("deletionProtection")
                .found("[secret]");
    }
}
