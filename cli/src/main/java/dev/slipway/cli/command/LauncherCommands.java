package dev.slipway.cli.command;

import dev.slipway.cli.CliException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Commands that the launcher carries out before there is a build or a JVM; here they have their help, and completion knows them. */
final class LauncherCommands {
    private LauncherCommands() {}

    /** {@code slipway test}: all tests. */
    @Command(
            name = "test",
            customSynopsis = "slipway test [ARGUMENT...]",
            mixinStandardHelpOptions = true,
            description = "Runs all tests; further arguments go to Maven.",
            footer = {
                "",
                "Builds with all static checks, then runs every test, those through the real",
                "engine too: some 12 to 16 minutes on two cores. Pulumi is built first where it",
                "is missing.",
                "",
                "Examples:",
                "  slipway test",
                "  slipway test -Dslipway.regenerate=true      writes generated files anew",
                "  slipway test -pl components/planner -am     one module and what it needs"
            })
    static final class TestCommand extends Carried {
        @Unmatched
        List<String> forMaven = new ArrayList<>();
    }

    /** {@code slipway env}: plain pulumi's environment. */
    @Command(
            name = "env",
            mixinStandardHelpOptions = true,
            description = "Prints exports that put pulumi, its Java host and Java on PATH.",
            footer = {
                "",
                "For plain pulumi on your own ground; in the sandbox: slipway sandbox env.",
                "",
                "Example:",
                "  eval \"$(./slipway env)\" && pulumi login"
            })
    static final class EnvCommand extends Carried {}

    /** {@code slipway build}: what up would build first. */
    @Command(
            name = "build",
            mixinStandardHelpOptions = true,
            description = "Builds the project and what makes starts fast.",
            footer = {
                "",
                "Other commands do so by themselves when a source changed. Without tests and",
                "without static checks: slipway test has both."
            })
    static final class BuildCommand extends Carried {}

    private abstract static class Carried implements Callable<Integer> {
        @Override
        public final Integer call() {
            throw CliException.usage(
                    "a command of the launcher", "to be started by ./slipway", "slipway.jar itself", "run ./slipway");
        }
    }
}
