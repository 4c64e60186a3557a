package dev.slipway.cli.command.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.cli.Console;
import dev.slipway.cli.ExitCode;
import dev.slipway.sandbox.WorldResource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code slipway sandbox show}: one resource in full. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows one resource as JSON; secrets appear as hashes.")
final class SandboxShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RESOURCE", description = "Its URN, id, TYPE::ID or name.")
    String resource = "";

    @Override
    public Integer call() throws JsonProcessingException {
        WorldResource found = RunningSandbox.ask(client -> RunningSandbox.resource(client, resource));
        Console.forPeople()
                .print(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(found));
        return ExitCode.OK;
    }
}
