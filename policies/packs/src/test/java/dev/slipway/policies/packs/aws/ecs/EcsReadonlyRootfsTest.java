package dev.slipway.policies.packs.aws.ecs;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ECS containers cannot write to their own image (SEC-19)")
class EcsReadonlyRootfsTest {
    private final RuleTester rule = RuleTester.of(new EcsReadonlyRootfs());
    private final Fixture good = Fixture.of("aws:ecs/taskDefinition:TaskDefinition")
            .with("containerDefinitions", """
            [{"name": "api", "readonlyRootFilesystem": true}]""");
    private final Fixture component = Fixture.of(
            "slipway:aws:Service",
            """
            {"containerDefinitions": [{"name": "api", "readonlyRootFilesystem": true}]}""");

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with(
                        "containerDefinitions", """
            [{"name": "api", "readonlyRootFilesystem": false}]"""))
                .failsAt("containerDefinitions[0].readonlyRootFilesystem");
    }

    @Test
    void waitsForJsonThatIsNotKnownYet() {
        rule.judge(good.unknown("containerDefinitions")).isUnknownAt("containerDefinitions");
    }

    @Test
    void readsTheStructureThatAComponentRegisters() {
        rule.judge(component).passes();
        rule.judge(component.withJson(
                        "containerDefinitions", """
            [{"name": "api", "readonlyRootFilesystem": false}]"""))
                .failsAt("containerDefinitions[0].readonlyRootFilesystem");
    }

    @Test
    void readsAPlannedTask() {
        rule.judge(Fixture.of("slipway:aws:Task")
                        .withJson("plan.containers", """
            [{"readOnlyRoot": false}]"""))
                .failsAt("plan.containers[0].readonlyRootFilesystem");
    }

    @Test
    void saysNothingOfComponentsWithoutContainers() {
        rule.judge(Fixture.of("slipway:aws:Network")).doesNotApply();
    }
}
