package dev.slipway.cli.command.sandbox;

import dev.slipway.cli.Console;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.home.Home;
import dev.slipway.cli.home.Install;
import dev.slipway.cli.sandbox.SandboxDaemon;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code slipway sandbox start}. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = "Starts the sandbox if it does not run; it ends by itself after 30 idle minutes.")
final class SandboxStartCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        Install install = Install.fromEnvironment(System.getenv());
        Console console = Console.forPeople();
        SandboxDaemon daemon = SandboxDaemon.findOrStart(install, Home.of(install), console);
        console.print("running: process " + daemon.client().pid() + ", port "
                + daemon.client().port());
        return ExitCode.OK;
    }
}
