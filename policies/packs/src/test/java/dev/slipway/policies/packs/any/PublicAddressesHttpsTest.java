package dev.slipway.policies.packs.any;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Public addresses given to the browser are https (SEC-32, KAR-POL-02)")
class PublicAddressesHttpsTest {
    private final RuleTester rule = RuleTester.of(new PublicAddressesHttps());
    private final Fixture good = Fixture.of("docker:index/container:Container")
            .with("envs", List.of("NEXT_PUBLIC_API_URL=https://api.example"));

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsInADockerContainer() {
        rule.judge(good.with("envs", List.of("NEXT_PUBLIC_API_URL=http://localhost:8080")))
                .failsAt("envs[0]");
    }

    @Test
    void failsInAPod() {
        rule.judge(
                        Fixture.of("kubernetes:core/v1:Pod")
                                .withJson(
                                        "spec.containers",
                                        """
            [{"env": [{"name": "NEXT_PUBLIC_API_URL", "value": "http://localhost:8080"}]}]"""))
                .failsAt("spec.containers[0].env[0].value");
    }

    @Test
    void failsInATaskDefinition() {
        rule.judge(
                        Fixture.of("aws:ecs/taskDefinition:TaskDefinition")
                                .with(
                                        "containerDefinitions",
                                        """
            [{"environment": [{"name": "NEXT_PUBLIC_API_URL", "value": "http://localhost:8080"}]}]"""))
                .failsAt("containerDefinitions[0].environment[0].value");
    }

    @Test
    void waitsForUnknownVariables() {
        rule.judge(good.unknown("envs")).isUnknownAt("envs");
    }
}
