package dev.slipway.cli.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.cli.CliException;
import dev.slipway.cli.Console;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.engine.EventReader;
import dev.slipway.cli.engine.Pulumi;
import dev.slipway.cli.home.Home;
import dev.slipway.cli.home.Install;
import dev.slipway.cli.home.PrivateFile;
import dev.slipway.cli.home.ProjectFolder;
import dev.slipway.cli.report.EnvironmentFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code slipway outputs}: a stack's outputs for an app, a script or a reader. */
@Command(
        name = "outputs",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = "Prints a stack's outputs as JSON, or a service's environment as NAME=value lines.",
        footer = {
            "",
            "Secrets are shown as [secret] unless --show-secrets is given; a file that holds",
            "them is readable by its owner alone (0600). A stack that slipway up did not",
            "make is looked for where plain pulumi would.",
            "",
            "Examples:",
            "  slipway outputs --target aws --env prod",
            "  slipway outputs --format env --service api --show-secrets --out .env",
            "  slipway outputs --stack dev"
        })
final class OutputsCommand implements Callable<Integer> {
    /** Forms of the result. */
    enum Format {
        JSON,
        ENV
    }

    @Mixin
    LaunchOptions options = new LaunchOptions();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "json: all outputs; env: the services' environment (default: json).")
    Format format = Format.JSON;

    @Option(names = "--service", paramLabel = "NAME", description = "With env: of this service alone.")
    String service = "";

    @Option(names = "--show-secrets", description = "Show the values of secrets.")
    boolean showSecrets;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Write to this file, 0600, instead of standard output.")
    String out = "";

    @Override
    public Integer call() {
        Install install = Install.fromEnvironment(System.getenv());
        JsonNode outputs = read(install, Home.of(install));
        String text = format == Format.JSON
                ? json(outputs)
                : EnvironmentFile.text(outputs, Optional.of(service).filter(it -> !it.isEmpty()));
        if (out.isEmpty()) {
            Console.forMachines().print(text.stripTrailing());
        } else {
            Path file = install.resolve(out);
            PrivateFile.write(file, text);
            Console.forMachines().progress("wrote " + file);
        }
        return ExitCode.OK;
    }

    private JsonNode read(Install install, Home home) {
        String stack = options.stack.isEmpty() ? options.launch(install).stack() : options.stack;
        // A stack of the user's own may be named in full, organization/project/stack.
        boolean ours = !stack.contains("/") && Files.exists(new ProjectFolder(install, home).stackFile(stack));
        if (!ours && options.stack.isEmpty()) {
            throw CliException.failure("stack " + stack, "a stack", "none of that name", "./slipway up makes it");
        }
        Pulumi pulumi = ours ? Pulumi.inSandbox(install, home, "") : Pulumi.ofUser(install);
        List<String> arguments = new ArrayList<>(List.of("stack", "output", "--json", "--stack", stack));
        if (showSecrets) {
            arguments.add("--show-secrets");
        }
        Pulumi.Result result = pulumi.run("", arguments);
        if (result.exitCode() != 0) {
            throw CliException.failure(
                    "stack " + stack,
                    ours
                            ? "outputs"
                            : "a stack that slipway up made, or one of the backend that pulumi is logged in to",
                    EventReader.plain(result.errors()).strip(),
                    ours
                            ? ""
                            : "name it as pulumi stack ls does, after pulumi login; ./slipway up makes stacks of its own");
        }
        try {
            return new ObjectMapper().readTree(result.output());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("pulumi stack output --json gives JSON", e);
        }
    }

    private static String json(JsonNode outputs) {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(outputs) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
