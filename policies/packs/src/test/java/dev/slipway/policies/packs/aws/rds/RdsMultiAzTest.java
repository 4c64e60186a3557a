package dev.slipway.policies.packs.aws.rds;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RDS databases fail over to a second zone (REL-08)")
class RdsMultiAzTest {
    private final RuleTester rule = RuleTester.of(new RdsMultiAz());
    private final Fixture good = Fixture.of("aws:rds/instance:Instance").with("multiAz", true);

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("multiAz", false)).failsAt("multiAz");
    }

    @Test
    void failsWhenMissing() {
        rule.judge(good.without("multiAz")).failsAt("multiAz").found("nothing");
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("multiAz")).isUnknownAt("multiAz");
    }

    @Test
    void seesThroughASecretWithoutShowingIt() {
        rule.judge(good.with("multiAz", false).secret("multiAz"))
                .failsAt("multiAz")
                .found("[secret]");
    }
}
