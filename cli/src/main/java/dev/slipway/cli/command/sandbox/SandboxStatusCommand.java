package dev.slipway.cli.command.sandbox;

import dev.slipway.cli.Console;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.home.Home;
import dev.slipway.cli.home.Install;
import dev.slipway.cli.sandbox.SandboxDaemon;
import dev.slipway.sandbox.SandboxClient;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code slipway sandbox status}. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Says whether the sandbox runs and what its world holds; exit code 1 when it does not run.")
final class SandboxStatusCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        Home home = Home.of(Install.fromEnvironment(System.getenv()));
        Console console = Console.forPeople();
        Optional<SandboxClient> found = SandboxDaemon.running(home);
        if (found.isEmpty()) {
            console.print("not running; its world is in " + home.sandbox());
            return ExitCode.FAILURE;
        }
        try (SandboxClient client = found.get()) {
            console.print("running: process " + client.pid() + ", port " + client.port() + ", "
                    + client.list().size() + " resources in " + home.sandbox());
        }
        return ExitCode.OK;
    }
}
