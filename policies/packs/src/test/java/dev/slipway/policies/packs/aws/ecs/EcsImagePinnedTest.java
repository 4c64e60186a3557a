package dev.slipway.policies.packs.aws.ecs;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ECS images are named by version or digest (SEC-20, CLP-POL-01, CLV-POL-08, SIG-POL-01)")
class EcsImagePinnedTest {
    private final RuleTester rule = RuleTester.of(new EcsImagePinned());
    private final Fixture good = Fixture.of("aws:ecs/taskDefinition:TaskDefinition")
            .with("containerDefinitions", """
            [{"name": "api", "image": "registry.example/api:1.4.2"}]""");
    private final Fixture component = Fixture.of(
            "slipway:aws:Service",
            """
            {"containerDefinitions": [{"name": "api", "image": "registry.example/api:1.4.2"}]}""");

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with(
                        "containerDefinitions",
                        """
            [{"name": "api", "image": "registry.example:5000/api"}]"""))
                .failsAt("containerDefinitions[0].image");
    }

    @Test
    void waitsForJsonThatIsNotKnownYet() {
        rule.judge(good.unknown("containerDefinitions")).isUnknownAt("containerDefinitions");
    }

    @Test
    void readsTheStructureThatAComponentRegisters() {
        rule.judge(component).passes();
        rule.judge(component.withJson(
                        "containerDefinitions",
                        """
            [{"name": "api", "image": "registry.example:5000/api"}]"""))
                .failsAt("containerDefinitions[0].image");
    }

    @Test
    void readsAPlannedTask() {
        rule.judge(Fixture.of("slipway:aws:Task")
                        .withJson("plan.containers", """
            [{"image": "api:latest"}]"""))
                .failsAt("plan.containers[0].image");
    }

    @Test
    void saysNothingOfComponentsWithoutContainers() {
        rule.judge(Fixture.of("slipway:aws:Network")).doesNotApply();
    }
}
