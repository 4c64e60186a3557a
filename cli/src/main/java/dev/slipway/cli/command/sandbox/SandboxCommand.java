package dev.slipway.cli.command.sandbox;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code slipway sandbox}: the embedded cloud that needs no credentials. */
@Command(
        name = "sandbox",
        mixinStandardHelpOptions = true,
        description = "The embedded cloud: AWS, Kubernetes and Docker without credentials.",
        subcommands = {
            SandboxEnvCommand.class,
            SandboxStartCommand.class,
            SandboxStatusCommand.class,
            SandboxListCommand.class,
            SandboxShowCommand.class,
            SandboxTamperCommand.class,
            SandboxFaultsCommand.class,
            SandboxResetCommand.class,
            SandboxStopCommand.class
        },
        footer = {
            "",
            "Plain pulumi in the sandbox:",
            "  eval \"$(./slipway sandbox env)\"",
            "  pulumi stack init dev && ./slipway secrets init -s dev && pulumi up",
            "",
            "Drift:",
            "  slipway sandbox tamper RESOURCE PATH=VALUE && slipway refresh && slipway up"
        })
public final class SandboxCommand implements Runnable {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no sandbox command given");
    }
}
