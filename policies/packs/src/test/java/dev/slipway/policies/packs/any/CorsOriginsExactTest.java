package dev.slipway.policies.packs.any;

import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("CORS names its origins (SEC-26, CLV-CHK-06)")
class CorsOriginsExactTest extends VariableRuleTest {
    CorsOriginsExactTest() {
        super(RuleTester.of(new CorsOriginsExact()), "CORS_ORIGINS=https://app.example", "CORS_ORIGINS=*");
    }

    @Test
    void failsInDevelopmentMode() {
        rule.judge(good.with("envs", List.of("CORS_DEV_MODE=true"))).failsAt("envs[0]");
    }
}
