package dev.slipway.cli.engine;

import dev.slipway.cli.CliException;
import dev.slipway.cli.home.Home;
import dev.slipway.cli.home.Install;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The Pulumi CLI as a child process: which one, in which folder, with which environment. */
public final class Pulumi {
    private final Path program;
    private final Path folder;
    private final Map<String, String> environment;

    private Pulumi(Path program, Path folder, Map<String, String> environment) {
        this.program = program;
        this.folder = folder;
        this.environment = Map.copyOf(environment);
    }

    /**
     * For stacks in the sandbox: state in the home's file backend, providers at the sandbox's address. A plugin that the sandbox does not
     * stand in for is an error and not a download. The state is written when a run ends and not twice a resource: what a killed run had made
     * is in the world, and the next run finds it there (decision 0131).
     */
    public static Pulumi inSandbox(Install install, Home home, String providers) {
        Map<String, String> environment = towardsSandbox(home, providers);
        environment.putAll(Map.of(
                "PULUMI_HOME",
                home.engine().toString(),
                "PULUMI_ENABLE_STREAMING_JSON_PREVIEW",
                "true",
                // The engine keeps a log of megabytes of each command, up to 500 of them.
                "PULUMI_LOG_ROTATION_MAX_TOTAL_MB",
                "50",
                "PULUMI_SKIP_CHECKPOINTS",
                "true"));
        return new Pulumi(install.pulumi(), home.project(), environment);
    }

    /**
     * What leads any pulumi to the sandbox: its backend, its passphrase and its providers. An engine that finds a provider in a stack's state
     * looks for its plugin in the network and fetches it, hundreds of megabytes that the sandbox has no use for: told not to.
     */
    public static Map<String, String> towardsSandbox(Home home, String providers) {
        return new TreeMap<>(Map.of(
                "PULUMI_BACKEND_URL",
                home.backendUrl(),
                WrongPassphrase.FILE,
                home.passphrase().toString(),
                "PULUMI_DEBUG_PROVIDERS",
                providers,
                "PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION",
                "true",
                "PULUMI_SKIP_UPDATE_CHECK",
                "true"));
    }

    /** For stacks of the checkout's own project, in whatever backend the user is logged in to. */
    public static Pulumi ofUser(Install install) {
        return new Pulumi(install.pulumi(), install.root(), Map.of("PULUMI_SKIP_UPDATE_CHECK", "true"));
    }

    /** The same with further environment variables. */
    public Pulumi with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        return new Pulumi(program, folder, all);
    }

    /** What a finished command left. */
    public record Result(int exitCode, String output, String errors) {}

    /** Runs a command to its end, with the text on its standard input. Values that must stay secret go there, never into arguments. */
    public Result run(String input, List<String> arguments) {
        try {
            Path errors = Files.createTempFile("slipway", ".err");
            try {
                Process process =
                        builder(arguments).redirectError(errors.toFile()).start();
                try (OutputStream stdin = process.getOutputStream()) {
                    stdin.write(input.getBytes(StandardCharsets.UTF_8));
                }
                String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                int exitCode = process.waitFor();
                refuseWrongPassphrase(exitCode, errors);
                return new Result(exitCode, output, Files.readString(errors));
            } finally {
                Files.deleteIfExists(errors);
            }
        } catch (IOException e) {
            throw notRun(e);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** Runs a command that must succeed. */
    public String require(String input, List<String> arguments) {
        Result result = run(input, arguments);
        if (result.exitCode() != 0) {
            throw CliException.failure(
                    "pulumi " + String.join(" ", arguments),
                    "exit code 0",
                    result.errors().strip(),
                    "see the message above");
        }
        return result.output();
    }

    /** Runs a command and hands over each line of its standard output as it comes; standard error goes to the file. */
    public int stream(List<String> arguments, Path errors, Consumer<Process> started, Consumer<String> line) {
        try {
            Process process = builder(arguments)
                    .redirectError(errors.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .start();
            started.accept(process);
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String next = lines.readLine(); next != null; next = lines.readLine()) {
                    line.accept(next);
                }
            }
            int exitCode = process.waitFor();
            refuseWrongPassphrase(exitCode, errors);
            return exitCode;
        } catch (IOException e) {
            throw notRun(e);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** Pulumi says no more than that it is incorrect, and not where it has it from. */
    private void refuseWrongPassphrase(int exitCode, Path errors) throws IOException {
        if (exitCode != 0 && Files.readString(errors).contains("incorrect passphrase")) {
            Map<String, String> told = new HashMap<>(System.getenv());
            told.putAll(environment);
            throw new WrongPassphrase(told, environment.containsKey(WrongPassphrase.FILE)).asError();
        }
    }

    private ProcessBuilder builder(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(program.toString());
        command.addAll(arguments);
        command.add("--non-interactive");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        if (environment.containsKey("PULUMI_BACKEND_URL")) {
            // What a user has set for real clouds must not reach into the sandbox.
            builder.environment().keySet().removeIf(name -> name.startsWith("PULUMI_"));
        }
        builder.environment().putAll(environment);
        return builder;
    }

    private CliException notRun(IOException e) {
        return CliException.failure(
                program.toString(),
                "the Pulumi CLI",
                String.valueOf(e.getMessage()),
                "start through ./slipway, which finds or builds it");
    }

    private static UncheckedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new UncheckedIOException(new IOException("interrupted while waiting for pulumi"));
    }
}
