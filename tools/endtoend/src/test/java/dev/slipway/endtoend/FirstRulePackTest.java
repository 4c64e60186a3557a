package dev.slipway.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pack of docs/policies/first-rule.md in the real engine: its files are saved, its commands typed in that order, and Pulumi prints what
 * stands there. {@code FirstRuleTest} of the packs tests the rule itself. A preview needs a cloud, so that command alone is left out.
 */
class FirstRulePackTest {
    private static final Path PAGE = Checkout.ROOT.resolve("docs/policies/first-rule.md");
    private static final Pattern BLOCK = Pattern.compile("```(sh|java|json|text)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("class (\\w+)");
    private static final String ANALYSIS = "pulumi policy analyze ";

    @TempDir
    Path folder;

    private final StringBuilder typed = new StringBuilder();
    private String analysis = "";
    private String printed = "";

    @Test
    void pulumiPrintsWhatThePageSaysAndNothingOfAnEncryptedQueue() throws Exception {
        read();
        assertThat(run(typed.toString(), folder)).isZero();
        Path pack = folder.resolve("my-policies");

        assertThat(run(analysis, pack)).as(this::output).isNotZero();
        assertThat(output()).contains(printed.strip(), "queue-encrypted", "[mandatory]", "my-policies@");

        Path state = pack.resolve("state.json");
        Files.writeString(state, Files.readString(state).replace("Enabled\": false", "Enabled\": true"));
        assertThat(run(analysis, pack)).as(this::output).isZero();
        assertThat(output()).contains("my-policies@").doesNotContain("[mandatory]");
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
        } else if (!commands.startsWith("pulumi preview ")) {
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

    private int run(String commands, Path directory) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("bash", "-euc", commands)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        shell.environment().put("PATH", Checkout.searchPath());
        shell.environment().put("PULUMI_HOME", folder.resolve("home").toString());
        shell.environment().put("NO_COLOR", "1");
        return shell.start().waitFor();
    }

    private String output() {
        try {
            return Files.readString(folder.resolve("output"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
