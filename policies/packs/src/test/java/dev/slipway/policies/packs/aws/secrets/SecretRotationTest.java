package dev.slipway.policies.packs.aws.secrets;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Secrets are rotated (SEC-04)")
class SecretRotationTest {
    private final RuleTester rule = RuleTester.of(new SecretRotation());
    private final Fixture good = Fixture.of("aws:secretsmanager/secret:Secret");
    private final Fixture rotation =
            Fixture.of("aws:secretsmanager/secretRotation:SecretRotation").refersTo(good, "secretId");

    @Test
    void passesWhenItRotates() {
        rule.judge(good, rotation).passes();
    }

    @Test
    void failsWithout() {
        rule.judge(good).failsAt("");
    }

    @Test
    void whatTheProgramSetsRotatesWithTheProgram() {
        rule.judge(
                        good,
                        Fixture.of("aws:secretsmanager/secretVersion:SecretVersion")
                                .with("secretString", "made by the program")
                                .refersTo(good, "secretId"))
                .doesNotApply();
    }

    @Test
    void namedExceptionsNeedNone() {
        rule.with("exempt", List.of("master")).judge(good.named("master-key")).doesNotApply();
    }
}
