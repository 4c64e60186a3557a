package dev.slipway.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code slipway secrets}: groups the commands for a stack's secrets. */
@Command(
        name = "secrets",
        mixinStandardHelpOptions = true,
        description = "Makes the secrets that an app needs.",
        subcommands = SecretsInitCommand.class)
final class SecretsCommand implements Runnable {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given; there is: secrets init");
    }
}
