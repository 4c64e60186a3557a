package dev.slipway.policies.packs.aws.ecs;

import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.Test;

/** What every rule on a task's containers keeps to, wherever they stand: in a definition's JSON, in a component, in its plan. */
abstract class TaskContainersContract {
    final RuleTester rule;
    final Fixture good;
    private final Fixture component;
    private final String spoilt;
    private final String planned;
    private final String property;

    /**
     * @param good a container that complies, as JSON
     * @param spoilt one that does not
     * @param planned one that does not, in the words of a plan
     * @param property what is wrong with them
     */
    TaskContainersContract(ResourceRule rule, String good, String spoilt, String planned, String property) {
        this.rule = RuleTester.of(rule);
        this.good = task(good);
        this.component = Fixture.of("slipway:aws:Service").withJson("containerDefinitions", "[" + good + "]");
        this.spoilt = spoilt;
        this.planned = planned;
        this.property = property;
    }

    /** A task definition with these containers, each as JSON. */
    static Fixture task(String... containers) {
        return Fixture.of("aws:ecs/taskDefinition:TaskDefinition")
                .with("containerDefinitions", "[" + String.join(", ", containers) + "]");
    }

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(task(spoilt)).failsAt("containerDefinitions[0]." + property);
    }

    @Test
    void waitsForJsonThatIsNotKnownYet() {
        rule.judge(good.unknown("containerDefinitions")).isUnknownAt("containerDefinitions");
    }

    @Test
    void readsTheStructureThatAComponentRegisters() {
        rule.judge(component).passes();
        rule.judge(component.withJson("containerDefinitions", "[" + spoilt + "]"))
                .failsAt("containerDefinitions[0]." + property);
    }

    @Test
    void readsAPlannedTask() {
        rule.judge(Fixture.of("slipway:aws:Task").withJson("plan.containers", "[" + planned + "]"))
                .failsAt("plan.containers[0]." + property);
    }

    @Test
    void saysNothingOfComponentsWithoutContainers() {
        rule.judge(Fixture.of("slipway:aws:Network")).doesNotApply();
    }
}
