package dev.slipway.policies.packs.aws.secrets;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Parameters with secrets are SecureStrings (SEC-03)")
class SsmSecureStringTest {
    private final RuleTester rule = RuleTester.of(new SsmSecureString());
    private final Fixture good = Fixture.of("aws:ssm/parameter:Parameter")
            .with("name", "/app/db-password")
            .with("type", "SecureString");

    @Test
    void passesWhenSecure() {
        rule.judge(good).passes();
    }

    @Test
    void failsInPlain() {
        rule.judge(good.with("type", "String")).failsAt("type").found("String");
    }

    @Test
    void goesByTheSecretMarkToo() {
        rule.judge(good.with("name", "/app/dsn")
                        .with("value", "hidden-value")
                        .secret("value")
                        .with("type", "String"))
                .failsAt("type");
    }

    @Test
    void ordinaryParametersMayBePlain() {
        rule.judge(good.with("name", "/app/region").with("type", "String")).doesNotApply();
    }
}
