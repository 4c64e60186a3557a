package dev.slipway.endtoend;

import com.pulumi.Context;
import dev.slipway.cli.engine.ProgramServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** A Pulumi project that is not Slipway's: plain {@code pulumi}, a state of its own, the sandbox's providers, and a program of a few lines. */
final class OwnProject implements AutoCloseable {
    private final Path folder;
    private final ProgramServer program;
    private final Map<String, String> variables;

    /**
     * Makes the project and its stack.
     *
     * @param folder an empty one
     * @param stack its name, from which a pack may tell the environment
     * @param providers where the engine finds its providers
     * @param more variables of the environment
     */
    OwnProject(Path folder, String stack, String providers, Map<String, String> more, Consumer<Context> program) {
        this.folder = folder;
        this.program = ProgramServer.start((context, keys) -> program.accept(context), took -> {});
        variables = new HashMap<>(Map.of(
                "PULUMI_BACKEND_URL",
                "file://" + folder,
                "PULUMI_HOME",
                folder.resolve("home").toString(),
                "PULUMI_CONFIG_PASSPHRASE",
                "",
                "PULUMI_DEBUG_PROVIDERS",
                providers,
                "PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION",
                "true",
                "PULUMI_SKIP_UPDATE_CHECK",
                "true"));
        variables.putAll(more);
        try {
            Files.writeString(folder.resolve("Pulumi.yaml"), "name: shop\nruntime: java\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run("pulumi stack init " + stack + " && pulumi config set aws:region eu-central-1")
                .succeeded();
    }

    /** Runs a command of Pulumi's that runs the program. */
    Outcome withProgram(String command) {
        return run(command + " --non-interactive --client=" + program.address());
    }

    /** Runs any script in the project's folder. */
    Outcome run(String script) {
        return Shell.run(folder, variables, script);
    }

    @Override
    public void close() {
        program.close();
    }
}
