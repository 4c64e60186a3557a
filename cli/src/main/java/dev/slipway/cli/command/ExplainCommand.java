package dev.slipway.cli.command;

import dev.slipway.cli.CliException;
import dev.slipway.cli.Console;
import dev.slipway.cli.ExitCode;
import dev.slipway.model.reference.Explain;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code slipway explain}: what a key of the app file means. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Explains a key of the app file: what it is for, its type, unit, range and default.",
        footer = {
            "",
            "Examples:",
            "  slipway explain                      all keys of the first level",
            "  slipway explain services.health",
            "  slipway explain databases.backup.schedules"
        })
final class ExplainCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "KEY",
            description = "A key with the keys above it, such as services.port.")
    String key = "";

    @Override
    public Integer call() {
        try {
            Console.forPeople().print(Explain.of(key).stripTrailing());
            return ExitCode.OK;
        } catch (IllegalArgumentException unknown) {
            throw CliException.usage(
                    "key " + key,
                    "a key of the app file",
                    String.valueOf(unknown.getMessage()),
                    "slipway explain without a key lists the first level");
        }
    }
}
