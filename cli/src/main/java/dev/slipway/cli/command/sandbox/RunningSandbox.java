package dev.slipway.cli.command.sandbox;

import dev.slipway.cli.CliException;
import dev.slipway.cli.home.Home;
import dev.slipway.cli.home.Install;
import dev.slipway.cli.sandbox.SandboxDaemon;
import dev.slipway.sandbox.SandboxClient;
import dev.slipway.sandbox.WorldResource;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What commands that speak with a running sandbox share. */
final class RunningSandbox {
    private RunningSandbox() {}

    /** Does something with the sandbox of this checkout; an error if none runs. */
    static <T> T ask(Function<SandboxClient, T> question) {
        Home home = Home.of(Install.fromEnvironment(System.getenv()));
        try (SandboxClient client = SandboxDaemon.running(home)
                .orElseThrow(() -> CliException.failure(
                        "the sandbox in " + home.sandbox(), "a running sandbox", "none", "./slipway sandbox start"))) {
            return question.apply(client);
        } catch (IllegalArgumentException e) {
            throw CliException.failure(
                    "the sandbox refused",
                    "a resource and properties that exist, with values of their kind",
                    String.valueOf(e.getMessage()),
                    "./slipway sandbox list shows all resources, ./slipway sandbox show RESOURCE all of one");
        }
    }

    /** The resource that a user means: by URN, id, TYPE::ID, or the name that the program gave it. */
    static WorldResource resource(SandboxClient client, String meant) {
        List<WorldResource> all = client.list();
        List<WorldResource> exact = all.stream()
                .filter(it ->
                        it.urn().equals(meant) || it.id().equals(meant) || (it.type() + "::" + it.id()).equals(meant))
                .toList();
        List<WorldResource> found = exact.isEmpty()
                ? all.stream().filter(it -> it.urn().endsWith("::" + meant)).toList()
                : exact;
        if (found.size() == 1) {
            return found.get(0);
        }
        throw CliException.failure(
                "resource " + meant,
                "the URN, the id, TYPE::ID or the name of one resource",
                found.isEmpty()
                        ? "none of the " + all.size() + " resources is called so"
                        : found.size() + " resources are:\n"
                                + found.stream().map(WorldResource::urn).collect(Collectors.joining("\n")),
                "./slipway sandbox list shows all resources");
    }

    /** What names it without doubt in the sandbox's own calls. */
    static String key(WorldResource resource) {
        return resource.type() + "::" + resource.id();
    }
}
