package dev.slipway.policies.packs.aws.ecs;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ECS containers do not run as root (SEC-18, ALX-CHK-04)")
class EcsNonRootTest {
    private final RuleTester rule = RuleTester.of(new EcsNonRoot());
    private final Fixture good = Fixture.of("aws:ecs/taskDefinition:TaskDefinition")
            .with("containerDefinitions", """
            [{"name": "api", "user": "10001:10001"}]""");
    private final Fixture component = Fixture.of(
            "slipway:aws:Service",
            """
            {"containerDefinitions": [{"name": "api", "user": "10001:10001"}]}""");

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("containerDefinitions", """
            [{"name": "api", "user": "root"}]"""))
                .failsAt("containerDefinitions[0].user");
    }

    @Test
    void waitsForJsonThatIsNotKnownYet() {
        rule.judge(good.unknown("containerDefinitions")).isUnknownAt("containerDefinitions");
    }

    @Test
    void readsTheStructureThatAComponentRegisters() {
        rule.judge(component).passes();
        rule.judge(component.withJson("containerDefinitions", """
            [{"name": "api", "user": "root"}]"""))
                .failsAt("containerDefinitions[0].user");
    }

    @Test
    void readsAPlannedTask() {
        rule.judge(Fixture.of("slipway:aws:Task").withJson("plan.containers", """
            [{"user": "root"}]"""))
                .failsAt("plan.containers[0].user");
    }

    @Test
    void saysNothingOfComponentsWithoutContainers() {
        rule.judge(Fixture.of("slipway:aws:Network")).doesNotApply();
    }

    @Test
    void whatOnlyPreparesMayBeRoot() {
        rule.judge(
                        good.with(
                                "containerDefinitions",
                                """
            [{"name": "files", "essential": false, "user": "0"}, {"name": "api", "user": "10001"}]"""))
                .passes();
    }
}
