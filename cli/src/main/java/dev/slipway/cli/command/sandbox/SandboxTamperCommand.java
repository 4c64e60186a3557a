package dev.slipway.cli.command.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.cli.CliException;
import dev.slipway.cli.Console;
import dev.slipway.cli.ExitCode;
import dev.slipway.sandbox.WorldResource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway sandbox tamper}: changes a resource behind Pulumi's back. */
@Command(
        name = "tamper",
        mixinStandardHelpOptions = true,
        description = "Changes or deletes a resource behind Pulumi's back, as somebody at a console would.",
        footer = {
            "",
            "Examples, for Clipper in dev:",
            "  slipway sandbox tamper clipper-dev-gateway restart=no     after slipway up",
            "  slipway sandbox tamper clipper-dev-web-1 --delete",
            "  slipway sandbox tamper db-instance multiAz=true           with --target aws"
        })
final class SandboxTamperCommand implements Callable<Integer> {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Parameters(index = "0", paramLabel = "RESOURCE", description = "Its URN, id, TYPE::ID or name.")
    String resource = "";

    @Parameters(
            index = "1..*",
            paramLabel = "PATH=VALUE",
            description = "A property and its new value; a value that reads as JSON is taken as JSON, so that"
                    + " '\"16\"' is a text and 16 a number.")
    Map<String, String> changes = new LinkedHashMap<>();

    @Option(names = "--delete", description = "Delete the resource.")
    boolean delete;

    @Override
    public Integer call() {
        if (delete == !changes.isEmpty()) {
            throw CliException.usage(
                    "slipway sandbox tamper " + resource,
                    "either PATH=VALUE or --delete",
                    delete ? "both" : "neither",
                    "slipway sandbox tamper --help shows examples");
        }
        Map<String, Object> set = new LinkedHashMap<>();
        changes.forEach((path, value) -> set.put(path, value(value)));
        WorldResource changed = RunningSandbox.ask(client -> {
            WorldResource found = RunningSandbox.resource(client, resource);
            if (delete) {
                client.delete(RunningSandbox.key(found));
            } else {
                client.tamper(RunningSandbox.key(found), set);
            }
            return found;
        });
        Console console = Console.forPeople();
        console.print((delete ? "deleted " : "tampered with ") + changed.urn());
        console.print("./slipway refresh shows the drift, ./slipway up mends it");
        return ExitCode.OK;
    }

    private static Object value(String text) {
        try {
            Object json = MAPPER.readValue(text, Object.class);
            return json == null ? text : json;
        } catch (JsonProcessingException e) {
            return text;
        }
    }
}
