package dev.slipway.policies.packs.aws.rds;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RDS accepts IAM tokens instead of passwords (SEC-04)")
class RdsIamAuthTest {
    private final RuleTester rule = RuleTester.of(new RdsIamAuth());
    private final Fixture good = Fixture.of("aws:rds/instance:Instance").with("iamDatabaseAuthenticationEnabled", true);

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("iamDatabaseAuthenticationEnabled", false)).failsAt("iamDatabaseAuthenticationEnabled");
    }

    @Test
    void failsWhenMissing() {
        rule.judge(good.without("iamDatabaseAuthenticationEnabled"))
                .failsAt("iamDatabaseAuthenticationEnabled")
                .found("nothing");
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("iamDatabaseAuthenticationEnabled")).isUnknownAt("iamDatabaseAuthenticationEnabled");
    }

    @Test
    void seesThroughASecretWithoutShowingIt() {
        rule.judge(good.with("iamDatabaseAuthenticationEnabled", false).secret("iamDatabaseAuthenticationEnabled"))
                .failsAt("iamDatabaseAuthenticationEnabled")
                .found("[secret]");
    }
}
