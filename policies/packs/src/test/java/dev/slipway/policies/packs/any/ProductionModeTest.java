package dev.slipway.policies.packs.any;

import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Applications run in production mode (SEC-27, CLV-CHK-05, KAR-CHK-01, SIG-POL-06)")
class ProductionModeTest extends VariableRuleTest {
    ProductionModeTest() {
        super(RuleTester.of(new ProductionMode()), "NODE_ENV=production", "NODE_ENV=development");
    }

    @Test
    void failsWithDebugLogging() {
        rule.judge(good.with("envs", List.of("LOG_LEVEL=debug"))).failsAt("envs[0]");
    }

    @Test
    void otherVariablesAreFree() {
        rule.judge(good.with("envs", List.of("THEME=development"))).passes();
    }
}
