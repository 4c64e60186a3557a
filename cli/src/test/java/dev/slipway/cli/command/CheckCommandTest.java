package dev.slipway.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.ExitCode;
import dev.slipway.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CheckCommandTest {
    /** A pod that keeps the restricted standard. */
    private static final String STATE =
            """
            {"version": 3, "deployment": {"manifest": {}, "resources": [
              {"urn": "urn:pulumi:prod::shop::pulumi:pulumi:Stack::shop-prod", "custom": false, "type": "pulumi:pulumi:Stack"},
              {"urn": "urn:pulumi:prod::shop::kubernetes:core/v1:Pod::api", "custom": true, "type": "kubernetes:core/v1:Pod", "id": "shop/api",
               "parent": "urn:pulumi:prod::shop::pulumi:pulumi:Stack::shop-prod",
               "inputs": {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "api", "namespace": "shop"}, "spec": {
                 "automountServiceAccountToken": false,
                 "securityContext": {"runAsNonRoot": true, "runAsUser": 10001, "seccompProfile": {"type": "RuntimeDefault"}},
                 "containers": [{"name": "api", "image": "ghcr.io/acme/api:1.0.0", "securityContext": {
                   "allowPrivilegeEscalation": false, "privileged": false, "readOnlyRootFilesystem": true,
                   "runAsNonRoot": true, "capabilities": {"drop": ["ALL"]}}}]}},
               "outputs": {}}]}}
            """;

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    private int check(String state, String... more) throws Exception {
        Path file = Files.writeString(folder.resolve("state.json"), state);
        String[] arguments = new String[more.length + 7];
        String[] first = {"check", "--file", file.toString(), "--env", "prod", "--pack", "pod-security-restricted"};
        System.arraycopy(first, 0, arguments, 0, first.length);
        System.arraycopy(more, 0, arguments, first.length, more.length);
        return run(arguments);
    }

    private int run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    @Test
    void aStateThatKeepsEveryRuleEndsWith0() throws Exception {
        assertThat(check(STATE)).as(err.toString()).isEqualTo(ExitCode.OK);
    }

    @Test
    void aMandatoryViolationEndsWith1AndTheEvidenceNamesIt() throws Exception {
        Path report = folder.resolve("out");

        assertThat(check(STATE.replace("\"privileged\": false", "\"privileged\": true"), "--report", report.toString()))
                .isEqualTo(ExitCode.FAILURE);

        assertThat(Files.readString(report.resolve("evidence.sarif"))).contains("privileged");
        assertThat(report.resolve("evidence.json")).isRegularFile();
        assertThat(report.resolve("evidence.html")).isRegularFile();
    }

    @Test
    void whatIsNoStateEndsWith2() throws Exception {
        assertThat(check("hello")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("pulumi stack export").doesNotContain("\tat ");
    }

    @Test
    void aStateWithoutResourcesProvesNothingAndEndsWith2() throws Exception {
        assertThat(check("{\"version\": 3, \"deployment\": {\"manifest\": {}, \"resources\": []}}"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("found:    no resources");
    }

    @Test
    void aStateThatNoRuleLooksAtProvesNothingAndEndsWith2() throws Exception {
        assertThat(check(STATE.replace("kubernetes:core/v1:Pod", "acme:rockets/launchPad:LaunchPad")))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("2 resources, none of a type that any of the rules knows");
    }

    @Test
    void aSuppressionOfTheStackHoldsAndAnExpiredOneDoesNot() throws Exception {
        String privileged = STATE.replace("\"privileged\": false", "\"privileged\": true");
        String suppression = "slipway:suppressions=[{\"rule\": \"k8s-no-privileged\", \"resource\": \"api\","
                + " \"reason\": \"a probe\", \"owner\": \"ops\", \"expires\": \"%s\"}]";

        assertThat(check(privileged, "--config", suppression.formatted("2999-12-31")))
                .isEqualTo(ExitCode.OK);
        assertThat(check(privileged, "--config", suppression.formatted("2020-01-01")))
                .isEqualTo(ExitCode.FAILURE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | found:    expected the JSON of pulumi stack export, with a 'deployment' in it, found nothing",
                "{\"version\": 99, \"deployment\": {}} | found:    version: expected 3 or 4, found 99",
                "{\"version\": 3, \"deployment\": {\"resources\": [7]}} | found:    deployment.resources[0]: expected a resource",
                "{\"version\": 3, \"deployment\": {\"resources\": [ | found text that is no JSON"
            })
    void aSpoiltStateEndsWith2AndSaysWhatIsWrongWithIt(String state, String found) throws Exception {
        assertThat(check(state)).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .contains("error: --file ", found, "expected: the JSON of pulumi stack export", "mend it:")
                .doesNotContain("\tat ");
    }

    @Test
    void aFolderInsteadOfAStateFileEndsWith2AndIsNamed() {
        assertThat(run("check", "--file", folder.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("--file " + folder, "no file that can be read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"rule\": \"k8s-no-privilegd\", \"resource\": \"api\", \"reason\": \"r\", \"owner\": \"o\", \"expires\": \"2999-12-31\"}]"
                        + " | there is no rule 'k8s-no-privilegd' in the pack",
                "[{\"rule\": \"k8s-no-privileged\", \"resource\": \"api\", \"owner\": \"o\", \"expires\": \"2999-12-31\"}]"
                        + " | slipway:suppressions[0].reason: expected a text, found nothing",
                "[{\"rule\": \"k8s-no-privileged\", \"resource\": \"api\", \"reason\": \"r\", \"expires\": \"2999-12-31\"}]"
                        + " | slipway:suppressions[0].owner: expected a text, found nothing",
                "[{\"rule\": \"k8s-no-privileged\", \"resource\": \"api\", \"reason\": \"r\", \"owner\": \"o\", \"expires\": \"soon\"}]"
                        + " | slipway:suppressions[0].expires: expected a date as 2027-01-31, found soon",
                "{} | slipway:suppressions: expected a list of suppressions"
            })
    void aSuppressionThatCannotHoldEndsWith2AndIsNamed(String suppressions, String fault) throws Exception {
        assertThat(check(STATE, "--config", "slipway:suppressions=" + suppressions))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains(fault).doesNotContain("\tat ");
    }

    @Test
    void aSuppressionHoldsOnItsLastDay() throws Exception {
        String suppression = "slipway:suppressions=[{\"rule\": \"k8s-no-privileged\", \"resource\": \"a*\","
                + " \"reason\": \"a probe\", \"owner\": \"ops\", \"expires\": \"%s\"}]";
        String privileged = STATE.replace("\"privileged\": false", "\"privileged\": true");
        LocalDate today = LocalDate.now(ZoneId.systemDefault());

        assertThat(check(privileged, "--config", suppression.formatted(today))).isEqualTo(ExitCode.OK);
        assertThat(check(privileged, "--config", suppression.formatted(today.minusDays(1))))
                .isEqualTo(ExitCode.FAILURE);
    }

    @Test
    void aSuppressionThatCoversNothingIsWarnedOf() throws Exception {
        String told = printed(() -> check(
                STATE,
                "--config",
                "slipway:suppressions=[{\"rule\": \"k8s-no-privileged\", \"resource\": \"gone\", \"reason\": \"a probe\","
                        + " \"owner\": \"ops\", \"expires\": \"2999-12-31\"}]"));
        assertThat(told).contains("suppression of k8s-no-privileged for gone by ops: covers no violation");
    }

    /** What the command prints; it asks for the stream when it runs. */
    private static String printed(Callable<Integer> command) throws Exception {
        PrintStream out = System.out;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            assertThat(command.call()).isEqualTo(ExitCode.OK);
        } finally {
            System.setOut(out);
        }
        return told.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aReportThatIsInTheWayEndsWith2() throws Exception {
        Path report = folder.resolve("out");
        Files.createDirectories(report.resolve("evidence.json/x"));

        assertThat(check(STATE, "--report", report.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("--report " + report, "a folder that can be written", "evidence.json");
    }

    @Test
    void aMissingStateFileEndsWith2AndIsNamed() {
        assertThat(run("check", "--file", "/nowhere/state.json")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("/nowhere/state.json").contains("found:    nothing");
    }

    @Test
    void aSelectionThatNoPackHasEndsWith2() throws Exception {
        Path file = Files.writeString(folder.resolve("state.json"), STATE);
        assertThat(run("check", "--file", file.toString(), "--pack", "iso-9000"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .contains(
                        "error: --pack",
                        "one of all, guides, cis, fsbp, pod-security-restricted",
                        "found:    iso-9000");
    }

    @Test
    void anAppThatIsNotThereCannotBeChecked() {
        assertThat(run("check", "--app", "/nowhere/app.yaml")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aReportThatCannotBeWrittenEndsWith2AndSaysWhere() throws Exception {
        Path file = Files.writeString(folder.resolve("plain"), "");
        assertThat(check(STATE, "--report", file.resolve("out").toString())).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("plain").doesNotContain("\tat ");
    }
}
