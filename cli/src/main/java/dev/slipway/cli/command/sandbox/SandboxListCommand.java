package dev.slipway.cli.command.sandbox;

import dev.slipway.cli.Console;
import dev.slipway.cli.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code slipway sandbox list}: all that exists. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists what exists in the sandbox: name, type, id, place.")
final class SandboxListCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        Console console = Console.forPeople();
        RunningSandbox.ask(client -> client.list())
                .forEach(it -> console.print("%-40s %-45s %s  (%s)"
                        .formatted(
                                it.urn().substring(it.urn().lastIndexOf("::") + 2), it.type(), it.id(), it.scope())));
        return ExitCode.OK;
    }
}
