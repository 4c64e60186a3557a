package dev.slipway.policies.packs.aws.ecs;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ECS containers get secrets by reference (SEC-03, KAR-CHK-02, CLV-POL-09)")
class EcsNoPlaintextSecretsTest {
    private final RuleTester rule = RuleTester.of(new EcsNoPlaintextSecrets());
    private final Fixture good = Fixture.of("aws:ecs/taskDefinition:TaskDefinition")
            .with(
                    "containerDefinitions",
                    """
            [{"name": "api", "environment": [{"name": "LOG_LEVEL", "value": "info"}], "secrets": [{"name": "DB_PASSWORD", "valueFrom": "arn:aws:x"}]}]""");
    private final Fixture component = Fixture.of(
            "slipway:aws:Service",
            """
            {"containerDefinitions": [{"name": "api", "environment": [{"name": "LOG_LEVEL", "value": "info"}], "secrets": [{"name": "DB_PASSWORD", "valueFrom": "arn:aws:x"}]}]}""");

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(
                        good.with(
                                "containerDefinitions",
                                """
            [{"name": "api", "environment": [{"name": "DB_PASSWORD", "value": "hunter2"}]}]"""))
                .failsAt("containerDefinitions[0].environment[0].value");
    }

    @Test
    void waitsForJsonThatIsNotKnownYet() {
        rule.judge(good.unknown("containerDefinitions")).isUnknownAt("containerDefinitions");
    }

    @Test
    void readsTheStructureThatAComponentRegisters() {
        rule.judge(component).passes();
        rule.judge(
                        component.withJson(
                                "containerDefinitions",
                                """
            [{"name": "api", "environment": [{"name": "DB_PASSWORD", "value": "hunter2"}]}]"""))
                .failsAt("containerDefinitions[0].environment[0].value");
    }

    @Test
    void readsAPlannedTask() {
        rule.judge(Fixture.of("slipway:aws:Task")
                        .withJson("plan.containers", """
            [{"environment": {"JWT_SECRET": "hunter2"}}]"""))
                .failsAt("plan.containers[0].environment[0].value");
    }

    @Test
    void saysNothingOfComponentsWithoutContainers() {
        rule.judge(Fixture.of("slipway:aws:Network")).doesNotApply();
    }

    /** How a program in TypeScript does it: pulumi.secret over the whole text. AWS shows the definition in plain all the same. */
    @Test
    void looksIntoDefinitionsThatAreASecretAsAWhole() {
        rule.judge(good.with(
                                "containerDefinitions",
                                """
            [{"name": "api", "environment": [{"name": "DB_PASSWORD", "value": "hunter2-hunter2"}]}]""")
                        .secret("containerDefinitions"))
                .failsAt("containerDefinitions[0].environment[0].value");
    }
}
