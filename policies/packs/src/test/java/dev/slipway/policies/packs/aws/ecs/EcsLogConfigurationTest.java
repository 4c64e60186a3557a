package dev.slipway.policies.packs.aws.ecs;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ECS containers send their output somewhere (OPS-08, KAR-CHK-07, CLV-CHK-12)")
class EcsLogConfigurationTest {
    private final RuleTester rule = RuleTester.of(new EcsLogConfiguration());
    private final Fixture good = Fixture.of("aws:ecs/taskDefinition:TaskDefinition")
            .with(
                    "containerDefinitions",
                    """
            [{"name": "api", "logConfiguration": {"logDriver": "awslogs"}}]""");
    private final Fixture component = Fixture.of(
            "slipway:aws:Service",
            """
            {"containerDefinitions": [{"name": "api", "logConfiguration": {"logDriver": "awslogs"}}]}""");

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("containerDefinitions", """
            [{"name": "api"}]"""))
                .failsAt("containerDefinitions[0].logConfiguration.logDriver");
    }

    @Test
    void waitsForJsonThatIsNotKnownYet() {
        rule.judge(good.unknown("containerDefinitions")).isUnknownAt("containerDefinitions");
    }

    @Test
    void readsTheStructureThatAComponentRegisters() {
        rule.judge(component).passes();
        rule.judge(component.withJson("containerDefinitions", """
            [{"name": "api"}]"""))
                .failsAt("containerDefinitions[0].logConfiguration.logDriver");
    }

    @Test
    void readsAPlannedTask() {
        rule.judge(Fixture.of("slipway:aws:Task").withJson("plan.containers", """
            [{"name": "api"}]"""))
                .failsAt("plan.containers[0].logConfiguration.logDriver");
    }

    @Test
    void saysNothingOfComponentsWithoutContainers() {
        rule.judge(Fixture.of("slipway:aws:Network")).doesNotApply();
    }
}
