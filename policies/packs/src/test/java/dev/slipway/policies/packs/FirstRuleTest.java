package dev.slipway.policies.packs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.policies.sdk.PolicyPack;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first rule of docs/policies.md, which shows what stands between the marks here. */
class FirstRuleTest {
    // first-rule
    public static final class QueueEncrypted implements ResourceRule {
        @Override
        public RuleInfo info() {
            return RuleInfo.of("queue-encrypted", "Queues are encrypted at rest")
                    .severity(Severity.HIGH)
                    .why("Messages wait in a queue for days, in the clear.")
                    .fix("Set sqsManagedSseEnabled: true.")
                    .checks(Reference.FSBP, "SQS.1")
                    .build();
        }

        @Override
        public List<String> types() {
            return List.of("aws:sqs/queue:Queue");
        }

        @Override
        public Verdict judge(ResourceView queue, RuleConfig config) {
            return queue.get("sqsManagedSseEnabled").mustBeTrue();
        }
    }
    // first-rule

    // first-test
    private final RuleTester rule = RuleTester.of(new QueueEncrypted());
    private final Fixture good = Fixture.of("aws:sqs/queue:Queue").with("sqsManagedSseEnabled", true);

    @Test
    void passesWhenEncrypted() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenNot() {
        rule.judge(good.with("sqsManagedSseEnabled", false))
                .failsAt("sqsManagedSseEnabled")
                .found("false")
                .expected("true");
    }

    @Test
    void waitsForAValueThatIsNotKnownYet() {
        rule.judge(good.unknown("sqsManagedSseEnabled")).isUnknownAt("sqsManagedSseEnabled");
    }
    // first-test

    @Test
    void theRuleMakesAPack() {
        assertThat(PolicyPack.of("mine", new QueueEncrypted()).rules()).hasSize(1);
    }

    @Test
    void theDocumentationShowsThisVeryCode() throws IOException {
        String page = Files.readString(Path.of("..", "..", "docs", "policies.md"));
        String source = Files.readString(Path.of("src/test/java/dev/slipway/policies/packs/FirstRuleTest.java"));
        for (String mark : List.of("    // first-rule\n", "    // first-test\n")) {
            String snippet =
                    source.split(mark, 3)[1].stripTrailing().stripIndent().strip();
            assertThat(page).as("the snippet between the marks " + mark.strip()).contains(snippet);
        }
    }
}
