package dev.slipway.policies.packs.aws.rds;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RDS databases leave a last snapshot behind (REL-07)")
class RdsFinalSnapshotTest {
    private final RuleTester rule = RuleTester.of(new RdsFinalSnapshot());
    private final Fixture good = Fixture.of("aws:rds/instance:Instance").with("skipFinalSnapshot", false);

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("skipFinalSnapshot", true)).failsAt("skipFinalSnapshot");
    }

    @Test
    void passesWhenMissing() {
        rule.judge(good.without("skipFinalSnapshot")).passes();
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("skipFinalSnapshot")).isUnknownAt("skipFinalSnapshot");
    }

    @Test
    void seesThroughASecretWithoutShowingIt() {
        rule.judge(good.with("skipFinalSnapshot", true).secret("skipFinalSnapshot"))
                .failsAt("skipFinalSnapshot")
                .found("[secret]");
    }
}
