package dev.slipway.policies.packs.aws.rds;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The master password of RDS is managed or a Pulumi secret (SEC-02, SEC-03, CLP-CHK-05, CLV-CHK-02)")
class RdsPasswordManagedTest {
    private final RuleTester rule = RuleTester.of(new RdsPasswordManaged());
    private final Fixture good = Fixture.of("aws:rds/instance:Instance")
            .with("password", "s3cr3t-value")
            .secret("password");

    @Test
    void acceptsASecret() {
        rule.judge(good).passes();
    }

    @Test
    void acceptsAManagedPassword() {
        rule.judge(good.without("password").with("manageMasterUserPassword", true))
                .passes();
    }

    @Test
    void failsInPlainTextWithoutShowingIt() {
        rule.judge(good.with("password", "s3cr3t-value")).failsAt("password").found("plain text");
    }

    @Test
    void acceptsASecretThatIsNotKnownYet() {
        rule.judge(good.unknown("password").secret("password")).passes();
    }
}
