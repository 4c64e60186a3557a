package dev.slipway.cli.command;

import dev.slipway.cli.Console;
import dev.slipway.cli.ExitCode;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code slipway completion}: a script that completes commands and options in a shell. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Prints a completion script for a shell.",
        footer = {
            "",
            "Examples:",
            "  source <(./slipway completion bash)",
            "  source <(./slipway completion zsh)",
            "  ./slipway completion fish | source"
        })
final class CompletionCommand implements Callable<Integer> {
    /** Shells that are known. */
    enum Shell {
        BASH,
        ZSH,
        FISH
    }

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
    Shell shell = Shell.BASH;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CommandLine root = spec.root().commandLine();
        // picocli's script serves bash, and zsh through its own bridge to bash's completion, which it loads by itself.
        Console.forMachines().print(shell == Shell.FISH ? FishCompletion.of(root) : AutoComplete.bash("slipway", root));
        return ExitCode.OK;
    }
}
