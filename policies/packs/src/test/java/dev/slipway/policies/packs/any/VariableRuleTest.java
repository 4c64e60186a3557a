package dev.slipway.policies.packs.any;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every rule on variables answers, wherever they stand; its own test goes on from there. */
abstract class VariableRuleTest {
    /** Runs the rule. */
    protected final RuleTester rule;

    /** A container whose variable complies. */
    protected final Fixture good;

    private final String bad;

    /** A test of a rule, by a variable that complies and one that breaks it, as {@code NAME=value}. */
    protected VariableRuleTest(RuleTester rule, String good, String bad) {
        this.rule = rule;
        this.good = Fixture.of("docker:index/container:Container").with("envs", List.of(good));
        this.bad = bad;
    }

    @Test
    final void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    final void failsInADockerContainer() {
        rule.judge(good.with("envs", List.of(bad))).failsAt("envs[0]");
    }

    @Test
    final void failsInAPod() {
        rule.judge(Fixture.of("kubernetes:core/v1:Pod")
                        .withJson("spec.containers", "[{\"env\": [" + nameAndValue() + "]}]"))
                .failsAt("spec.containers[0].env[0].value");
    }

    @Test
    final void failsInATaskDefinition() {
        rule.judge(Fixture.of("aws:ecs/taskDefinition:TaskDefinition")
                        .with("containerDefinitions", "[{\"environment\": [" + nameAndValue() + "]}]"))
                .failsAt("containerDefinitions[0].environment[0].value");
    }

    @Test
    final void waitsForUnknownVariables() {
        rule.judge(good.unknown("envs")).isUnknownAt("envs");
    }

    private String nameAndValue() {
        String[] variable = bad.split("=", 2);
        return "{\"name\": \"" + variable[0] + "\", \"value\": \"" + variable[1] + "\"}";
    }
}
