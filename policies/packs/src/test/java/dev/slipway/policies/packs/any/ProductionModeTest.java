package dev.slipway.policies.packs.any;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Applications run in production mode (SEC-27, CLV-CHK-05, KAR-CHK-01, SIG-POL-06)")
class ProductionModeTest {
    private final RuleTester rule = RuleTester.of(new ProductionMode());
    private final Fixture good =
            Fixture.of("docker:index/container:Container").with("envs", List.of("NODE_ENV=production"));

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsInADockerContainer() {
        rule.judge(good.with("envs", List.of("NODE_ENV=development"))).failsAt("envs[0]");
    }

    @Test
    void failsInAPod() {
        rule.judge(Fixture.of("kubernetes:core/v1:Pod")
                        .withJson(
                                "spec.containers",
                                """
            [{"env": [{"name": "NODE_ENV", "value": "development"}]}]"""))
                .failsAt("spec.containers[0].env[0].value");
    }

    @Test
    void failsInATaskDefinition() {
        rule.judge(Fixture.of("aws:ecs/taskDefinition:TaskDefinition")
                        .with(
                                "containerDefinitions",
                                """
            [{"environment": [{"name": "NODE_ENV", "value": "development"}]}]"""))
                .failsAt("containerDefinitions[0].environment[0].value");
    }

    @Test
    void waitsForUnknownVariables() {
        rule.judge(good.unknown("envs")).isUnknownAt("envs");
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
