package dev.slipway.policies.packs.any;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Variables for the browser hold no secret (SEC-30)")
class PublicVariablesHoldNoSecretTest {
    private final RuleTester rule = RuleTester.of(new PublicVariablesHoldNoSecret());
    private final Fixture good = Fixture.of("docker:index/container:Container")
            .with("envs", List.of("NEXT_PUBLIC_API_URL=https://api.example"));

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsInADockerContainer() {
        rule.judge(good.with("envs", List.of("NEXT_PUBLIC_STRIPE_SECRET_KEY=sk_live")))
                .failsAt("envs[0]");
    }

    @Test
    void failsInAPod() {
        rule.judge(
                        Fixture.of("kubernetes:core/v1:Pod")
                                .withJson(
                                        "spec.containers",
                                        """
            [{"env": [{"name": "NEXT_PUBLIC_STRIPE_SECRET_KEY", "value": "sk_live"}]}]"""))
                .failsAt("spec.containers[0].env[0].value");
    }

    @Test
    void failsInATaskDefinition() {
        rule.judge(
                        Fixture.of("aws:ecs/taskDefinition:TaskDefinition")
                                .with(
                                        "containerDefinitions",
                                        """
            [{"environment": [{"name": "NEXT_PUBLIC_STRIPE_SECRET_KEY", "value": "sk_live"}]}]"""))
                .failsAt("containerDefinitions[0].environment[0].value");
    }

    @Test
    void waitsForUnknownVariables() {
        rule.judge(good.unknown("envs")).isUnknownAt("envs");
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
