package dev.slipway.policies.packs.aws.rds;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RDS databases present a certificate that is still valid (SEC-21)")
class RdsCaCurrentTest {
    private final RuleTester rule = RuleTester.of(new RdsCaCurrent());
    private final Fixture good = Fixture.of("aws:rds/instance:Instance").with("caCertIdentifier", "rds-ca-rsa2048-g1");

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("caCertIdentifier", "rds-ca-2019")).failsAt("caCertIdentifier");
    }

    @Test
    void passesWhenMissing() {
        rule.judge(good.without("caCertIdentifier")).passes();
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("caCertIdentifier")).isUnknownAt("caCertIdentifier");
    }

    @Test
    void seesThroughASecretWithoutShowingIt() {
        rule.judge(good.with("caCertIdentifier", "rds-ca-2019").secret("caCertIdentifier"))
                .failsAt("caCertIdentifier")
                .found("[secret]");
    }
}
