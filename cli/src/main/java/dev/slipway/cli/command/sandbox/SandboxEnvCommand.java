package dev.slipway.cli.command.sandbox;

import dev.slipway.cli.Console;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.engine.Pulumi;
import dev.slipway.cli.home.Home;
import dev.slipway.cli.home.Install;
import dev.slipway.cli.home.ShellExports;
import dev.slipway.cli.sandbox.SandboxDaemon;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code slipway sandbox env}: what plain pulumi needs to work in the sandbox, as shell commands. The launcher adds PATH. */
@Command(
        name = "env",
        mixinStandardHelpOptions = true,
        description = "Prints exports that point plain pulumi at the sandbox; starts it when it does not run.",
        footer = {"", "Example:", "  eval \"$(./slipway sandbox env)\""})
final class SandboxEnvCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        Install install = Install.fromEnvironment(System.getenv());
        Home home = Home.of(install);
        Console console = Console.forMachines();
        SandboxDaemon daemon = SandboxDaemon.findOrStart(install, home, console);
        ShellExports.lines(Pulumi.towardsSandbox(home, daemon.providers())).forEach(console::print);
        // A passphrase given directly would win over the file.
        console.print("unset PULUMI_CONFIG_PASSPHRASE");
        return ExitCode.OK;
    }
}
