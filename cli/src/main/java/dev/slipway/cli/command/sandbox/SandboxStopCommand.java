package dev.slipway.cli.command.sandbox;

import dev.slipway.cli.Console;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.home.Home;
import dev.slipway.cli.home.Install;
import dev.slipway.cli.sandbox.SandboxDaemon;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code slipway sandbox stop}. */
@Command(
        name = "stop",
        mixinStandardHelpOptions = true,
        description = "Ends the sandbox; its world stays for the next start.")
final class SandboxStopCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        Home home = Home.of(Install.fromEnvironment(System.getenv()));
        SandboxDaemon.running(home)
                .ifPresentOrElse(
                        client -> {
                            SandboxDaemon.stop(client);
                            Console.forPeople().print("stopped");
                        },
                        () -> Console.forPeople().print("was not running"));
        return ExitCode.OK;
    }
}
