package dev.slipway.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.ExitCode;
import dev.slipway.cli.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
        assertThat(err.toString()).contains("iso-9000");
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
