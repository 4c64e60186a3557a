package dev.slipway.policies.packs.aws.lambda;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Functions get no secret in plain text (SEC-03, KAR-CHK-02, CLV-POL-09)")
class LambdaNoPlaintextSecretsTest {
    private final RuleTester rule = RuleTester.of(new LambdaNoPlaintextSecrets());
    private final Fixture good = Fixture.of(
            "aws:lambda/function:Function",
            """
            {"environment": {"variables": {"LOG_LEVEL": "info", "DB_SECRET_ARN": "arn:aws:secretsmanager:eu-central-1:1:secret:db"}}}""");

    @Test
    void passesWithTheArnOfASecret() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithAPassword() {
        rule.judge(good.with("environment.variables.DB_PASSWORD", "hunter2"))
                .failsAt("environment.variables.DB_PASSWORD")
                .found("DB_PASSWORD in plain text");
    }

    @Test
    void acceptsAPulumiSecret() {
        rule.judge(good.with("environment.variables.DB_PASSWORD", "hunter2-hunter2")
                        .secret("environment.variables.DB_PASSWORD"))
                .passes();
    }

    @Test
    void waitsForVariablesThatAreNotKnown() {
        rule.judge(good.unknown("environment.variables")).isUnknownAt("environment.variables");
    }

    @Test
    void passesWithoutVariables() {
        rule.judge(good.without("environment")).passes();
    }
}
