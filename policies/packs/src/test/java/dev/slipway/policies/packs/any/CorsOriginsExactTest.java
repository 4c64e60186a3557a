package dev.slipway.policies.packs.any;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("CORS names its origins (SEC-26, CLV-CHK-06)")
class CorsOriginsExactTest {
    private final RuleTester rule = RuleTester.of(new CorsOriginsExact());
    private final Fixture good =
            Fixture.of("docker:index/container:Container").with("envs", List.of("CORS_ORIGINS=https://app.example"));

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsInADockerContainer() {
        rule.judge(good.with("envs", List.of("CORS_ORIGINS=*"))).failsAt("envs[0]");
    }

    @Test
    void failsInAPod() {
        rule.judge(Fixture.of("kubernetes:core/v1:Pod")
                        .withJson(
                                "spec.containers",
                                """
            [{"env": [{"name": "CORS_ORIGINS", "value": "*"}]}]"""))
                .failsAt("spec.containers[0].env[0].value");
    }

    @Test
    void failsInATaskDefinition() {
        rule.judge(Fixture.of("aws:ecs/taskDefinition:TaskDefinition")
                        .with(
                                "containerDefinitions",
                                """
            [{"environment": [{"name": "CORS_ORIGINS", "value": "*"}]}]"""))
                .failsAt("containerDefinitions[0].environment[0].value");
    }

    @Test
    void waitsForUnknownVariables() {
        rule.judge(good.unknown("envs")).isUnknownAt("envs");
    }

    @Test
    void failsInDevelopmentMode() {
        rule.judge(good.with("envs", List.of("CORS_DEV_MODE=true"))).failsAt("envs[0]");
    }
}
