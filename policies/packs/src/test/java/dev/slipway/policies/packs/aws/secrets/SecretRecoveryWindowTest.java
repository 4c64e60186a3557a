package dev.slipway.policies.packs.aws.secrets;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Deleted secrets can be brought back (SEC-05)")
class SecretRecoveryWindowTest {
    private final RuleTester rule = RuleTester.of(new SecretRecoveryWindow());
    private final Fixture good = Fixture.of("aws:secretsmanager/secret:Secret").with("recoveryWindowInDays", 30);

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("recoveryWindowInDays", 0)).failsAt("recoveryWindowInDays");
    }

    @Test
    void passesWhenMissing() {
        rule.judge(good.without("recoveryWindowInDays")).passes();
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("recoveryWindowInDays")).isUnknownAt("recoveryWindowInDays");
    }

    @Test
    void seesThroughASecretWithoutShowingIt() {
        rule.judge(good.with("recoveryWindowInDays", 0).secret("recoveryWindowInDays"))
                .failsAt("recoveryWindowInDays")
                .found("[secret]");
    }
}
