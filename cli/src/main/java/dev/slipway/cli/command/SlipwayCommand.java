package dev.slipway.cli.command;

import dev.slipway.cli.command.sandbox.SandboxCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root command: names its subcommands, in the order in which one meets them. */
@Command(
        name = "slipway",
        description = "Launches one description of a web application on a VPS, on AWS or on Kubernetes.",
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = VersionCommand.Provider.class,
        subcommands = {
            UpCommand.class,
            PreviewCommand.class,
            RefreshCommand.class,
            DestroyCommand.class,
            ExplainCommand.class,
            SecretsCommand.class,
            SandboxCommand.class,
            VersionCommand.class,
            RehearseCommand.class,
        })
public final class SlipwayCommand implements Runnable {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }
}
