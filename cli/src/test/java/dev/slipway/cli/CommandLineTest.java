package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.sandbox.SandboxUnavailable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class CommandLineTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    @Test
    void aMisspeltCommandIsWrongUsageAndTheNearestIsNamed() {
        assertThat(run("upp")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .contains("'upp'")
                .contains("did you mean: up?")
                .contains("slipway --help");
    }

    @Test
    void helpOnACommandThatThereIsNotIsWrongUsageToo() {
        assertThat(run("destory", "--help")).isEqualTo(ExitCode.USAGE);
        assertThat(run("sandbox", "lst", "--help")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .contains("'destory'", "did you mean: destroy?")
                .contains("'lst'", "did you mean: list?")
                .contains("slipway sandbox --help");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void helpOnACommandIsNot() {
        assertThat(run("destroy", "--help")).isZero();
        assertThat(out.toString()).contains("slipway destroy");
    }

    @Test
    void anUnknownTargetIsWrongUsageAndTheTargetsAreNamed() {
        assertThat(run("up", "--target", "azure")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .contains("azure")
                .contains("expected one of vps, aws, kubernetes")
                .contains("slipway up --help");
    }

    @Test
    void whatACommandDoesNotTakeIsNamedAsWhatItIs() {
        run("up", "now");
        run("up", "--targt", "aws");
        run("sandbox", "go");
        assertThat(err.toString())
                .contains("slipway up has no argument 'now'")
                .contains("slipway up has no option '--targt'", "did you mean: --target?")
                .contains("slipway sandbox has no command 'go'");
    }

    @Test
    void aPictureIsOfTheFormThatItsFileNamePromises(@TempDir Path folder) throws Exception {
        String app = Path.of("../apps/newsroom/app.yaml").toAbsolutePath().toString();
        assertThat(run("graph", "--app", app, "-o", folder.resolve("a.dot").toString()))
                .isZero();
        assertThat(run("graph", "--app", app, "-o", folder.resolve("a.mmd").toString()))
                .isZero();
        assertThat(folder.resolve("a.dot")).content().startsWith("digraph");
        assertThat(folder.resolve("a.mmd")).content().contains("flowchart");
        assertThat(run("graph", "--app", app, "-o", folder.resolve("a.png").toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("expected: a file that ends with .svg");
        assertThat(folder.resolve("a.png")).doesNotExist();
    }

    @Test
    void noCommandIsWrongUsage() {
        assertThat(run()).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("no command given");
    }

    @Test
    void aMissingAppFileIsNamedWithWhatToDo() {
        assertThat(run("up", "--app", "/nowhere/app.yaml")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .contains("/nowhere/app.yaml")
                .contains("expected: an app file")
                .contains("found:    nothing")
                .contains("mend it:  name it with --app FILE");
    }

    @Test
    void anAppFileWithFaultsFailsBeforeAnythingStartsAndTellsAllFaultsAtOnce(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("app.yaml"),
                """
                slipway: 1
                name: shop
                servces: {}
                services:
                  api:
                    image: ghcr.io/acme/shop-api:1.4.0
                    port: 99999
                """);
        assertThat(run("preview", "--app", file.toString())).isEqualTo(ExitCode.FAILURE);
        assertThat(err.toString())
                .contains("nothing was touched")
                .contains(file + ":3:1")
                .contains("servces")
                .contains(file + ":7:");
    }

    @Test
    void aStackNameThatIsAPathIsWrongUsage() {
        for (String name : List.of("../x", "a/b", "a b", "-x", "ä", "a".repeat(101))) {
            assertThat(run("preview", "--stack=" + name)).as(name).isEqualTo(ExitCode.USAGE);
        }
        assertThat(err.toString()).contains("--stack ../x").contains("no hyphen first");
    }

    @Test
    void aSlipInTheConfigurationIsToldBeforeTheStackKeepsIt() {
        assertThat(run(
                        "up",
                        "-c",
                        "slipway:domian=shop.example",
                        "-c",
                        "hostCpus=many",
                        "-c",
                        "foo=x",
                        "-s",
                        "never-made"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .contains("did you mean slipway:domain?")
                .doesNotContain("pulumi config rm")
                .contains("slipway:hostCpus", "slipway:foo")
                .contains("it was not kept");
    }

    @Command(name = "silent")
    static final class Silent implements Runnable {
        @Override
        public void run() {
            throw new SandboxUnavailable("it ended during the call", new IllegalStateException());
        }
    }

    @Test
    void aSandboxThatIsGoneIsOneClearErrorInEveryCommand() {
        CommandLine line = Main.commandLine().addSubcommand(new Silent());
        line.setErr(new PrintWriter(err, true));
        assertThat(line.execute("silent")).isEqualTo(ExitCode.FAILURE);
        assertThat(err.toString())
                .contains("found:    it ended during the call")
                .contains("mend it:  run the command again")
                .doesNotContain("Exception");
    }

    @Test
    void whatFollowsFromCtrlCIsNotToldAsAFault() {
        CliException closed = CliException.failure("pulumi", "the Pulumi CLI", "Stream closed", "install it");
        assertThat(Main.failed(closed, new PrintWriter(err, true), true)).isEqualTo(ExitCode.FAILURE);
        assertThat(err.toString()).isEmpty();
    }

    @Command(name = "full")
    static final class Full implements Runnable {
        @Override
        public void run() {
            throw new UncheckedIOException("cannot write /cache/x", new IOException("No space left on device"));
        }
    }

    @Test
    void aFullDiskIsOneClearErrorInEveryCommand() {
        CommandLine line = Main.commandLine().addSubcommand(new Full());
        line.setErr(new PrintWriter(err, true));
        assertThat(line.execute("full")).isEqualTo(ExitCode.FAILURE);
        assertThat(err.toString())
                .contains("slipway: error: cannot write /cache/x")
                .contains("No space left on device")
                .contains("mend it:  make room")
                .doesNotContain("at dev.slipway");
    }

    @Test
    void aPipelineIsWrittenForAnAppFileOfTheRepositoryAlone(@TempDir Path folder, @TempDir Path repository)
            throws Exception {
        Path outside = Files.copy(Path.of("../apps/newsroom/app.yaml"), folder.resolve("app.yaml"));
        assertThat(run("ci", "github", "--app", outside.toString(), "--target", "aws", "-o", repository.toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("one outside of " + repository);
        assertThat(repository).isEmptyDirectory();

        Path inside = Files.copy(outside, repository.resolve("app.yaml"));
        assertThat(run("ci", "github", "--app", inside.toString(), "--target", "aws", "-o", repository.toString()))
                .isZero();
        assertThat(repository.resolve(".github/workflows/slipway-preview.yml"))
                .content()
                .contains("--app app.yaml")
                .doesNotContain(repository.toString());
    }

    @Test
    void secretsInitNeedsAStack() {
        assertThat(run("secrets", "init")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("--stack");
    }

    @Test
    void tamperingNeedsAChangeOrADeletion() {
        assertThat(run("sandbox", "tamper", "db")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("either PATH=VALUE or --delete").contains("neither");
    }

    @Test
    void anUnknownKeyOfTheAppFileIsNamedWithThoseThatThereAre() {
        assertThat(run("explain", "databases.db.bakup")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("bakup").contains("backup");
    }
}
