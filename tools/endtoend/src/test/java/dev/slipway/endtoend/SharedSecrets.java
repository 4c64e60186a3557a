package dev.slipway.endtoend;

import dev.slipway.cli.engine.StackSession;
import dev.slipway.cli.launch.Launch;
import dev.slipway.cli.secrets.SecretMaker;
import dev.slipway.cli.secrets.SecretStore;
import dev.slipway.cli.secrets.StackSecretsInit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The encrypted secrets of an app's stacks. Each costs a start of the engine, so that the stacks of one app share them. */
final class SharedSecrets {
    private static final String SALT = "encryptionsalt";
    private static final String CONFIG = "config";
    private static final String SECRETS = "slipway:secrets";

    private final Path project;
    private final Map<String, Map<String, Object>> ofApps = new HashMap<>();

    SharedSecrets(Path project) {
        this.project = project;
    }

    /** Gives a stack that is still to be made the secrets of its app's other stacks. */
    void lend(Combination combination) {
        Map<String, Object> known = ofApps.getOrDefault(combination.app(), Map.of());
        Path file = file(combination);
        if (!known.isEmpty() && !Files.exists(file)) {
            write(file, known);
        }
    }

    /** Makes what a stack lacks, as the command line does. */
    static void makeMissing(StackSession session, Launch launch) {
        SecretStore store = (values, stored) -> setAll(session, launch.stack(), values);
        new StackSecretsInit(session.config(), new SecretMaker(), store)
                .runInSandbox(launch.app(), launch.target(), secret -> {});
    }

    /** With one start of the engine: what is made up for a test may stand in an argument. */
    private static void setAll(StackSession session, String stack, Map<String, String> values) {
        List<String> command = new ArrayList<>(List.of("config", "set-all", "--path", "--stack", stack));
        values.forEach((name, value) -> command.addAll(List.of("--secret", SecretStore.key(name) + "=" + value)));
        session.pulumi().require("", command);
    }

    /** Keeps the secrets of a stack that has all it needs. */
    void keep(Combination combination) {
        Map<String, Object> stack = read(file(combination));
        if (stack.get(CONFIG) instanceof Map<?, ?> config && config.get(SECRETS) instanceof Map<?, ?> secrets) {
            Map<String, Object> shared = new LinkedHashMap<>();
            shared.put(SALT, stack.get(SALT));
            shared.put(CONFIG, Map.of(SECRETS, secrets));
            ofApps.put(combination.app(), shared);
        }
    }

    private Path file(Combination combination) {
        return project.resolve("Pulumi." + combination.stack() + ".yaml");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(Path file) {
        try {
            return (Map<String, Object>)
                    new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, Map<String, Object> content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, new Dump(DumpSettings.builder().build()).dumpToString(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
