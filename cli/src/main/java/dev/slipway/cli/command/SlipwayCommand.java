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
        footer = {
            "",
            "Examples:",
            "  ./slipway up                              Clipper's dev stack on a VPS",
            "  ./slipway up --target aws --env prod      the same app on AWS",
            "  ./slipway init shop --from signalcraft    an app file of your own",
            "  ./slipway graph --target aws -o aws.svg   what is planned, as a picture",
            "  ./slipway explain databases.backup        what a key of the app file means",
            "  eval \"$(./slipway sandbox env)\"           plain pulumi in the sandbox",
            "",
            "Each command has --help. Exit codes: 0 all went well, 1 it failed or a",
            "mandatory policy is violated, 2 wrong usage."
        },
        subcommands = {
            UpCommand.class,
            PreviewCommand.class,
            RefreshCommand.class,
            DestroyCommand.class,
            InitCommand.class,
            PlanCommand.class,
            GraphCommand.class,
            ExplainCommand.class,
            CheckCommand.class,
            CommentCommand.class,
            CiCommand.class,
            OutputsCommand.class,
            SecretsCommand.class,
            SandboxCommand.class,
            LauncherCommands.EnvCommand.class,
            LauncherCommands.TestCommand.class,
            LauncherCommands.BuildCommand.class,
            CompletionCommand.class,
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
