package dev.slipway.cli.pullrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.slipway.cli.ExitCode;
import dev.slipway.cli.Main;
import dev.slipway.cli.launch.AppLoader;
import dev.slipway.model.App;
import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import picocli.CommandLine;

class PipelineTest {
    private static final App CLIPPER = AppLoader.load(Path.of("..", "apps", "clipper", "app.yaml"), Environment.PROD);
    /** A command of the launcher in a shell line, up to what ends it. */
    private static final Pattern COMMAND = Pattern.compile("\\./slipway ([^;)>&|]+)");
    /** Commands that the launcher carries out itself. */
    private static final Set<String> LAUNCHER = Set.of("build", "env", "test");

    private static Map<String, String> files(Pipeline forge) {
        return forge.files(CLIPPER, "apps/clipper/app.yaml", "aws", List.of("go", "javascript-typescript"));
    }

    @ParameterizedTest
    @EnumSource(Pipeline.class)
    void everyFileIsYamlWithoutAGap(Pipeline forge) {
        files(forge).forEach((name, text) -> {
            assertThat(text).as(name).doesNotContain("<<");
            assertThat(yaml(text)).as(name).isInstanceOf(Map.class);
        });
    }

    @ParameterizedTest
    @EnumSource(Pipeline.class)
    void everyCommandAndOptionThatTheyUseExists(Pipeline forge) {
        List<String> commands = new ArrayList<>();
        files(forge).values().forEach(text -> commands(yaml(text), commands));

        assertThat(commands).hasSizeGreaterThan(4);
        for (String command : commands) {
            String[] words = command.strip().replace("\"", "").split("\\s+");
            if (!LAUNCHER.contains(words[0])) {
                // What stands for a stack's name may be any word, but --env wants one of its own.
                String[] parsed = command.strip()
                        .replace("\"", "")
                        .replace("--env $STACK", "--env prod")
                        .replace("--env $CI_JOB_NAME", "--env prod")
                        .split("\\s+");
                assertThatCode(() -> Main.commandLine().parseArgs(parsed))
                        .as(command)
                        .doesNotThrowAnyException();
            }
        }
    }

    /** Each checkout has a world of its own: without a common home a request would be compared with nothing, and all of it be new. */
    @ParameterizedTest
    @EnumSource(Pipeline.class)
    void baseAndRequestShareAWorldAndTheRequestAloneIsEvidence(Pipeline forge) {
        String preview = files(forge).values().stream()
                .filter(it -> it.contains("./slipway preview"))
                .findFirst()
                .orElseThrow();
        assertThat(preview)
                .containsSubsequence("SLIPWAY_HOME: ", "./slipway up", "SLIPWAY_POLICY_REPORT", "evidence", "--comment")
                .containsOnlyOnce("SLIPWAY_HOME")
                .containsOnlyOnce("SLIPWAY_POLICY_REPORT");
    }

    @Test
    void everyActionIsPinnedToACommit() {
        files(Pipeline.GITHUB).forEach((name, text) -> assertThat(
                        text.lines().filter(it -> it.strip().matches("(- )?uses: .*")))
                .as(name)
                .allMatch(it ->
                        it.matches(".*uses: [a-z-]+/[a-z/-]+@[0-9a-f]{40} # v[0-9.]+") || it.contains("uses: ./")));
    }

    @Test
    void noWorkflowMayMoreThanItsJobsAsk() {
        files(Pipeline.GITHUB).forEach((name, text) -> {
            if (name.contains("workflows")) {
                assertThat(((Map<?, ?>) yaml(text)).get("permissions")).as(name).isInstanceOf(Map.class);
                assertThat(text).as(name).doesNotContain("pull_request_target").doesNotContain("write-all");
            }
        });
    }

    @Test
    @Covers("CLP-SEC-05")
    void dependenciesAreUpdatedByDependabot() {
        Map<?, ?> file = (Map<?, ?>) yaml(files(Pipeline.GITHUB).get(".github/dependabot.yml"));

        assertThat(file.get("version")).isEqualTo(2);
        assertThat((List<?>) file.get("updates"))
                .extracting(it -> String.valueOf(((Map<?, ?>) it).get("package-ecosystem")))
                .contains("github-actions", "maven", "gomod");
    }

    @Test
    @Covers("CLP-SEC-06")
    void codeQlReadsTheCodeInTheLanguagesAskedFor() {
        String text = files(Pipeline.GITHUB).get(".github/workflows/codeql.yml");

        assertThat(text).contains("language: [go, javascript-typescript]");
        assertThat(text).containsSubsequence("codeql-action/init@", "codeql-action/analyze@");
    }

    @Test
    @Covers({"CLP-SEC-07", "KAR-HOST-02"})
    void trivyScansEveryImageOfTheAppAndFailsOnWhatHasAMend() {
        String text = files(Pipeline.GITHUB).get(".github/workflows/trivy.yml");

        assertThat(CLIPPER.services()).allSatisfy(it -> assertThat(text)
                .contains("- " + it.container().image()));
        assertThat(CLIPPER.sites()).allSatisfy(it -> assertThat(text).contains("- " + it.image()));
        assertThat(text).contains("trivy-action@", "exit-code: 1", "ignore-unfixed: true");
    }

    @Test
    @Covers("KAR-CI-01")
    void aPushGoesToDevAndToProdWhenSomebodyAgrees() {
        Map<?, ?> deploy = (Map<?, ?>) yaml(files(Pipeline.GITHUB).get(".github/workflows/slipway-deploy.yml"));

        assertThat((Map<?, ?>) deploy.get("on"))
                .extracting(it -> it.keySet().toString())
                .isEqualTo("[push, workflow_dispatch]");
        assertThat(deploy.get("on").toString()).contains("branches=[main]");
        assertThat(((Map<?, ?>) ((Map<?, ?>) deploy.get("jobs")).get("prod")).get("needs"))
                .isEqualTo("dev");
        assertThat(files(Pipeline.GITHUB).get(".github/workflows/slipway-stack.yml"))
                .as("reviewers are asked by the environment")
                .contains("environment: ${{ inputs.stack }}");
        assertThat(((Map<?, ?>) yaml(files(Pipeline.GITHUB).get(".github/workflows/slipway-preview.yml"))).get("on"))
                .isEqualTo("pull_request");
    }

    @Test
    void noFileIsOverwrittenAndNoneIsWrittenThen(@TempDir Path folder) throws Exception {
        Path theirs = folder.resolve(".github/workflows/trivy.yml");
        Files.createDirectories(theirs.getParent());
        Files.writeString(theirs, "mine");
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setErr(new PrintWriter(err, true));

        assertThat(line.execute("ci", "github", "--out", folder.toString())).isEqualTo(ExitCode.FAILURE);

        assertThat(err.toString()).contains("trivy.yml");
        assertThat(Files.readString(theirs)).isEqualTo("mine");
        assertThat(folder.resolve(".github/dependabot.yml")).doesNotExist();
    }

    private static Object yaml(String text) {
        return new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    private static void commands(Object node, List<String> found) {
        if (node instanceof Map<?, ?> map) {
            map.values().forEach(it -> commands(it, found));
        } else if (node instanceof List<?> list) {
            list.forEach(it -> commands(it, found));
        } else if (node instanceof String text) {
            Matcher matcher = COMMAND.matcher(text.replace("\n", ";"));
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
    }
}
