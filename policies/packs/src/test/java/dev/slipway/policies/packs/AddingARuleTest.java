package dev.slipway.policies.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.policies.sdk.PolicyPack;
import dev.slipway.policies.sdk.Rule;
import dev.slipway.policies.sdk.RuleFinder;
import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Adding a rule touches its own file and its test. What is forgotten is found: every guard is shown a planted fault. */
class AddingARuleTest {
    private static final String PACKAGE = "planted";

    @TempDir
    Path folder;

    private static String rule(String name, String id) {
        return """
            package planted;

            import dev.slipway.policies.sdk.PropertyRule;
            import dev.slipway.policies.sdk.PropertyView;
            import dev.slipway.policies.sdk.RuleInfo;
            import java.util.List;

            public final class %s extends PropertyRule {
                public %s() {
                    super(RuleInfo.of("%s", "Queues are encrypted"),
                            List.of("aws:sqs/queue:Queue"), "encrypted", PropertyView::mustBeTrue);
                }
            }
            """
                .formatted(name, name, id);
    }

    private static String test(String rule, String body) {
        return """
            package planted;

            import dev.slipway.policies.testkit.Fixture;
            import dev.slipway.policies.testkit.RuleTester;
            import org.junit.jupiter.api.Test;

            class %sTest {
                private final Fixture good = Fixture.of("aws:sqs/queue:Queue").with("encrypted", true);

                @Test
                void holds() {
                    RuleTester rule = RuleTester.of(new %s());
                    %s
                }
            }
            """
                .formatted(rule, rule, body);
    }

    private static final String BOTH_SIDES =
            "rule.judge(good).passes(); rule.judge(good.with(\"encrypted\", false)).failsAt(\"encrypted\");";

    private List<Rule> rules(Map<String, String> sources) throws IOException {
        Outsider.compile(folder, Outsider.classpath(Rule.class, Fixture.class, Test.class), sources);
        return RuleFinder.below(
                PACKAGE,
                new URLClassLoader(
                        new URL[] {folder.toUri().toURL()}, getClass().getClassLoader()));
    }

    @Test
    void oneFileAndItsTestAreEnough() throws IOException {
        List<Rule> rules = rules(Map.of("Queue", rule("Queue", "queue"), "QueueTest", test("Queue", BOTH_SIDES)));

        assertThat(rules).extracting(rule -> rule.info().id()).containsExactly("queue");
        assertThat(RuleGuard.faults(rules)).isEmpty();
    }

    @Test
    void aRuleWithoutATestIsFound() throws IOException {
        assertThat(RuleGuard.faults(rules(Map.of("Queue", rule("Queue", "queue")))))
                .containsExactly("planted.Queue: there is no test planted.QueueTest");
    }

    @Test
    void aTestThatShowsOnlyOneSideIsFound() throws IOException {
        List<Rule> rules = rules(
                Map.of("Queue", rule("Queue", "queue"), "QueueTest", test("Queue", "rule.judge(good).passes();")));

        assertThat(RuleGuard.faults(rules)).containsExactly("planted.Queue: its test shows no violation");
    }

    @Test
    void twoRulesWithOneIdAreFoundAndMakeNoPack() throws IOException {
        List<Rule> rules = rules(Map.of(
                "Queue", rule("Queue", "queue"),
                "QueueTest", test("Queue", BOTH_SIDES),
                "Other", rule("Other", "queue"),
                "OtherTest", test("Other", BOTH_SIDES)));

        assertThat(RuleGuard.faults(rules)).singleElement().asString().endsWith("another rule has the id queue");
        assertThatThrownBy(() -> PolicyPack.of("planted", rules.toArray(Rule[]::new)))
                .hasMessageContaining("more than one rule of the same id: queue");
    }

    @Test
    void aTestThatExaminesNothingFails() throws IOException {
        Rule rule = rules(Map.of("Queue", rule("Queue", "queue"))).get(0);

        assertThatThrownBy(() -> RuleTester.of(rule).judge(Fixture.of("aws:sns/topic:Topic")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("it examined nothing");
    }

    @Test
    void aPackWithoutRulesIsRefused() {
        assertThatThrownBy(() -> PolicyPack.of("empty")).hasMessageContaining("it would check nothing");
    }

    @Test
    void noRuleOfThePackHasAFault() {
        assertThat(RuleGuard.faults(SlipwayPack.create().rules())).isEmpty();
    }
}
