package dev.slipway.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.sqs.Queue;
import com.pulumi.aws.sqs.QueueArgs;
import dev.slipway.policies.sdk.evidence.EvidenceWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The pack of docs/policies/first-rule.md in the real engine: its files are saved, its commands typed in that order, and Pulumi prints what
 * stands there. {@code FirstRuleTest} of the packs tests the rule itself. The previews are of a program with one queue and one log group, in
 * the sandbox; the second has this project's pack beside it.
 */
@ExtendWith(OneEngine.class)
@ResourceLock("engine")
class FirstRulePackTest {
    private static final Path PAGE = Checkout.ROOT.resolve("docs/policies/first-rule.md");
    private static final Pattern BLOCK = Pattern.compile("```(sh|java|json|text)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("class (\\w+)");
    private static final String BESIDE =
            """
              slipway:policySelection: guides
              slipway:suppressions:
                - rule: slipway/log-retention
                  resource: for-ever
                  reason: kept until the audit
                  owner: ops
                  expires: 2999-12-31
                - rule: slipwya/log-retention
                  resource: for-ever
                  reason: the same with a slip in the pack's name
                  owner: ops
                  expires: 2999-12-31
            """;
    private static final String ANALYSIS = "pulumi policy analyze ";

    @TempDir
    Path folder;

    private final StringBuilder typed = new StringBuilder();
    private String analysis = "";
    private String preview = "";
    private String printed = "";

    @Test
    void pulumiPrintsWhatThePageSaysAndNothingOfAnEncryptedQueue(Engine engine) throws Exception {
        read();
        run(typed.toString(), folder).succeeded();
        Path pack = folder.resolve("my-policies");

        assertThat(run(analysis, pack).failed().all())
                .contains(printed.strip(), "queue-encrypted", "[mandatory]", "my-policies@");
        Path state = pack.resolve("state.json");
        Files.writeString(state, Files.readString(state).replace("Enabled\": false", "Enabled\": true"));
        assertThat(run(analysis, pack).succeeded().all())
                .contains("my-policies@")
                .doesNotContain("[mandatory]");

        assertThat(previewed(engine, false).failed().all())
                .contains(printed.strip(), "queue-encrypted", "[mandatory]", "my-policies@");
        assertThat(previewed(engine, true).succeeded().all())
                .contains("my-policies@", "slipway@")
                .containsOnlyOnce("slipway:suppressions[1].rule: found slipwya/log-retention, expected slipway/")
                .doesNotContain("[mandatory]");
        // What the stack says to the one pack, a selection and a suppression, is no business of the other.
        assertThat(Files.readString(folder.resolve("evidence/slipway/evidence.json")))
                .contains("for-ever", "kept until the audit");
    }

    private Outcome previewed(Engine engine, boolean encrypted) throws IOException {
        Path shop = Files.createDirectory(folder.resolve("shop-" + encrypted));
        String other = encrypted ? " --policy-pack " + Checkout.ROOT.resolve("policies") : "";
        try (OwnProject project = new OwnProject(shop, "dev", engine.providers(), evidence(), context -> {
            new Queue(
                    "orders",
                    QueueArgs.builder().sqsManagedSseEnabled(encrypted).build());
            new LogGroup("for-ever");
        })) {
            Files.writeString(shop.resolve("Pulumi.dev.yaml"), BESIDE, StandardOpenOption.APPEND);
            return project.withProgram(preview.strip().replace("/path/to", folder.toString()) + other);
        }
    }

    private Map<String, String> evidence() {
        return Map.of(
                EvidenceWriter.FOLDER_VARIABLE,
                folder.resolve("evidence/{pack}").toString());
    }

    private void read() throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(PAGE));
        while (block.find()) {
            String text = block.group(2);
            switch (block.group(1)) {
                case "java" -> saved(className(text) + ".java", text);
                case "json" -> saved("state.json", text);
                case "text" -> printed = text;
                default -> typed(text);
            }
        }
    }

    private void typed(String commands) {
        if (commands.startsWith(ANALYSIS)) {
            analysis = commands;
        } else if (commands.startsWith("pulumi preview ")) {
            preview = commands;
        } else {
            typed.append(commands.replace("/path/to/this/project", Checkout.ROOT.toString()));
        }
    }

    private void saved(String name, String text) {
        typed.append("cat > ")
                .append(name)
                .append(" <<'END OF FILE'\n")
                .append(text)
                .append("END OF FILE\n");
    }

    private static String className(String source) {
        Matcher declared = CLASS.matcher(source);
        assertThat(declared.find()).isTrue();
        return declared.group(1);
    }

    private Outcome run(String commands, Path directory) {
        Map<String, String> variables =
                Map.of("PULUMI_HOME", folder.resolve("home").toString());
        return Shell.run(directory, variables, "set -eu\n" + commands);
    }
}
