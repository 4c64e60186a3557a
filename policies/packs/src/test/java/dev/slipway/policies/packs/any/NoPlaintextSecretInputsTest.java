package dev.slipway.policies.packs.any;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Inputs that are passwords are Pulumi secrets (SEC-03, CLP-SEC-01, ALX-CHK-01, KAR-CHK-02)")
class NoPlaintextSecretInputsTest {
    private final RuleTester rule = RuleTester.of(new NoPlaintextSecretInputs());
    private final Fixture good = Fixture.of("aws:rds/instance:Instance")
            .with("password", "hidden-value")
            .secret("password");

    @Test
    void acceptsASecret() {
        rule.judge(good).passes();
    }

    @Test
    void acceptsResourcesWithoutPasswords() {
        rule.judge(good.without("password")).passes();
    }

    @Test
    void failsInPlainTextWithoutShowingIt() {
        rule.judge(good.with("password", "hunter2")).failsAt("password").found("plain text");
    }

    @Test
    void waitsForAnUnknownValueWhoseSealTheEngineDoesNotTellYet() {
        rule.judge(good.unknown("password")).isUnknownAt("password");
    }

    @Test
    void looksAtEveryType() {
        rule.judge(Fixture.of("cloudflare:index/token:Token").with("apiToken", "hunter2"))
                .failsAt("apiToken");
    }

    /** The provider forgets a write-only argument; the state file does not. */
    @Test
    void looksAtWriteOnlyArgumentsToo() {
        rule.judge(good.with("passwordWo", "hunter2")).failsAt("passwordWo");
        rule.judge(Fixture.of("aws:secretsmanager/secretVersion:SecretVersion").with("secretStringWo", "hunter2"))
                .failsAt("secretStringWo");
        rule.judge(good.with("passwordWo", "hunter2").secret("passwordWo")).passes();
    }
}
