package dev.slipway.components.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The {@code terraform} command with the AWS provider, in a folder of its own. */
final class Terraform {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where a provider may lie that no registry has to be asked for; {@code SLIPWAY_TERRAFORM_PLUGINS} goes first. */
    private static final List<String> PLUGIN_FOLDERS = List.of("/opt/tf-plugins", "/usr/local/share/terraform/plugins");

    private final Path folder;

    private Terraform(Path folder) {
        this.folder = folder;
    }

    /** Prepares a folder; empty when the command or the provider is not to be had here. */
    static Optional<Terraform> prepare(Path folder) throws IOException {
        if (!onPath()) {
            return Optional.empty();
        }
        Files.createDirectories(folder);
        Terraform terraform = new Terraform(folder);
        terraform.write(new TerraformConfiguration(JSON.createObjectNode()).document());
        List<String> init = new ArrayList<>(List.of("init", "-input=false", "-no-color"));
        pluginFolder().ifPresent(it -> init.add("-plugin-dir=" + it));
        return terraform.run(init).code() == 0 ? Optional.of(terraform) : Optional.empty();
    }

    /** {@code resource_schemas} of the AWS provider. */
    JsonNode schemas() throws IOException {
        for (JsonNode provider : JSON.readTree(
                        run(List.of("providers", "schema", "-json")).out())
                .path("provider_schemas")) {
            return provider.path("resource_schemas");
        }
        throw new IllegalStateException("terraform printed no schema");
    }

    void write(ObjectNode document) throws IOException {
        Files.writeString(
                folder.resolve("main.tf.json"),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document));
    }

    /** What the provider objects to in the written configuration: place, summary, detail. */
    List<String> faults() throws IOException {
        List<String> faults = new ArrayList<>();
        for (JsonNode fault :
                JSON.readTree(run(List.of("validate", "-json")).out()).path("diagnostics")) {
            if (fault.path("severity").asText().equals("error")) {
                faults.add(fault.path("snippet").path("context").asText() + ": "
                        + fault.path("summary").asText() + ": "
                        + fault.path("detail").asText());
            }
        }
        return faults;
    }

    /** What the provider objects to when it plans the written configuration from nothing; empty when it plans all. */
    String planFaults() {
        Run plan =
                run(List.of("plan", "-input=false", "-refresh=false", "-lock=false", "-no-color", "-compact-warnings"));
        return plan.code() == 0 ? "" : plan.err() + plan.out();
    }

    private record Run(int code, String out, String err) {}

    private Run run(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("terraform"));
        command.addAll(arguments);
        File out = folder.resolve("out.txt").toFile();
        File err = folder.resolve("err.txt").toFile();
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out)
                    .redirectError(err)
                    .start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("terraform " + arguments.get(0) + " did not end");
            }
            return new Run(process.exitValue(), Files.readString(out.toPath()), Files.readString(err.toPath()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean onPath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(it -> Files.isExecutable(Path.of(it, "terraform")));
    }

    private static Optional<String> pluginFolder() {
        return Stream.concat(
                        Optional.ofNullable(System.getenv("SLIPWAY_TERRAFORM_PLUGINS")).stream(),
                        PLUGIN_FOLDERS.stream())
                .filter(it -> Files.isDirectory(Path.of(it)))
                .findFirst();
    }
}
