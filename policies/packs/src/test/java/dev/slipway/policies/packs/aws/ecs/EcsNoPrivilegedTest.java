package dev.slipway.policies.packs.aws.ecs;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ECS containers are not privileged (SEC-19)")
class EcsNoPrivilegedTest {
    private final RuleTester rule = RuleTester.of(new EcsNoPrivileged());
    private final Fixture good = Fixture.of("aws:ecs/taskDefinition:TaskDefinition")
            .with("containerDefinitions", """
            [{"name": "api", "image": "api:1"}]""");
    private final Fixture component = Fixture.of(
            "slipway:aws:Service", """
            {"containerDefinitions": [{"name": "api", "image": "api:1"}]}""");

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("containerDefinitions", """
            [{"name": "api", "privileged": true}]"""))
                .failsAt("containerDefinitions[0].privileged");
    }

    @Test
    void waitsForJsonThatIsNotKnownYet() {
        rule.judge(good.unknown("containerDefinitions")).isUnknownAt("containerDefinitions");
    }

    @Test
    void readsTheStructureThatAComponentRegisters() {
        rule.judge(component).passes();
        rule.judge(component.withJson("containerDefinitions", """
            [{"name": "api", "privileged": true}]"""))
                .failsAt("containerDefinitions[0].privileged");
    }

    @Test
    void readsAPlannedTask() {
        rule.judge(Fixture.of("slipway:aws:Task")
                        .withJson("plan.containers", """
            [{"privileged": true}]"""))
                .failsAt("plan.containers[0].privileged");
    }

    @Test
    void saysNothingOfComponentsWithoutContainers() {
        rule.judge(Fixture.of("slipway:aws:Network")).doesNotApply();
    }
}
