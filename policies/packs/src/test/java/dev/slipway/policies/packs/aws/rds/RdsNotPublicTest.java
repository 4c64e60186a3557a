package dev.slipway.policies.packs.aws.rds;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RDS databases have no public address (SEC-13, KAR-NET-03)")
class RdsNotPublicTest {
    private final RuleTester rule = RuleTester.of(new RdsNotPublic());
    private final Fixture good = Fixture.of("aws:rds/instance:Instance").with("publiclyAccessible", false);

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("publiclyAccessible", true)).failsAt("publiclyAccessible");
    }

    @Test
    void passesWhenMissing() {
        rule.judge(good.without("publiclyAccessible")).passes();
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("publiclyAccessible")).isUnknownAt("publiclyAccessible");
    }

    @Test
    void seesThroughASecretWithoutShowingIt() {
        rule.judge(good.with("publiclyAccessible", true).secret("publiclyAccessible"))
                .failsAt("publiclyAccessible")
                .found("[secret]");
    }
}
