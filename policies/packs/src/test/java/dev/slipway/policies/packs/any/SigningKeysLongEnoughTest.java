package dev.slipway.policies.packs.any;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Signing and encryption keys are 32 characters or longer (SEC-01, CLV-CHK-01, ALX-CHK-01)")
class SigningKeysLongEnoughTest {
    private final RuleTester rule = RuleTester.of(new SigningKeysLongEnough());
    private final Fixture good = Fixture.of("docker:index/container:Container")
            .with("envs", List.of("JWT_SECRET=0123456789abcdef0123456789abcdef"));

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsInADockerContainer() {
        rule.judge(good.with("envs", List.of("JWT_SECRET=short"))).failsAt("envs[0]");
    }

    @Test
    void failsInAPod() {
        rule.judge(Fixture.of("kubernetes:core/v1:Pod")
                        .withJson(
                                "spec.containers",
                                """
            [{"env": [{"name": "JWT_SECRET", "value": "short"}]}]"""))
                .failsAt("spec.containers[0].env[0].value");
    }

    @Test
    void failsInATaskDefinition() {
        rule.judge(Fixture.of("aws:ecs/taskDefinition:TaskDefinition")
                        .with(
                                "containerDefinitions",
                                """
            [{"environment": [{"name": "JWT_SECRET", "value": "short"}]}]"""))
                .failsAt("containerDefinitions[0].environment[0].value");
    }

    @Test
    void waitsForUnknownVariables() {
        rule.judge(good.unknown("envs")).isUnknownAt("envs");
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
