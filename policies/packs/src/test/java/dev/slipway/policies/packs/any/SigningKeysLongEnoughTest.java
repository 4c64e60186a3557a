package dev.slipway.policies.packs.any;

import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Signing and encryption keys are 32 characters or longer (SEC-01, CLV-CHK-01, ALX-CHK-01)")
class SigningKeysLongEnoughTest extends VariableRuleTest {
    SigningKeysLongEnoughTest() {
        super(
                RuleTester.of(new SigningKeysLongEnough()),
                "JWT_SECRET=0123456789abcdef0123456789abcdef",
                "JWT_SECRET=short");
    }

    @Test
    void looksIntoSecrets() {
        rule.judge(good.with("envs", List.of("ENCRYPTION_KEY=abc")).secret("envs[0]"))
                .failsAt("envs[0]")
                .found("3 characters in ENCRYPTION_KEY");
    }

    @Test
    void keysForOthersServicesAreNotItsBusiness() {
        rule.judge(good.with("envs", List.of("CLERK_SECRET_KEY=sk_live_1"))).passes();
    }
}
