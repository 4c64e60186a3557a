package dev.slipway.policies.packs.any;

import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Variables for the browser hold no secret (SEC-30)")
class PublicVariablesHoldNoSecretTest extends VariableRuleTest {
    PublicVariablesHoldNoSecretTest() {
        super(
                RuleTester.of(new PublicVariablesHoldNoSecret()),
                "NEXT_PUBLIC_API_URL=https://api.example",
                "NEXT_PUBLIC_STRIPE_SECRET_KEY=sk_live");
    }

    @Test
    void failsWithAPulumiSecret() {
        rule.judge(good.with("envs", List.of("VITE_TOKEN=hidden-token")).secret("envs[0]"))
                .failsAt("envs[0]");
    }

    @Test
    void aPublishableKeyMayComeAsAPulumiSecret() {
        rule.judge(good.with("envs", List.of("NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY=pk_live_0"))
                        .secret("envs[0]"))
                .passes();
        rule.judge(good.secret("envs")).passes();
    }

    @Test
    void failsWithACredentialUnderAnyName() {
        rule.judge(good.with("envs", List.of("VITE_STRIPE=sk_live_51H"))).failsAt("envs[0]");
    }
}
