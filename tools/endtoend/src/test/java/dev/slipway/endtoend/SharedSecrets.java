package dev.slipway.endtoend;

import dev.slipway.cli.engine.StackSession;
import dev.slipway.cli.launch.Launch;
import dev.slipway.cli.secrets.SecretMaker;
import dev.slipway.model.Secret;
import dev.slipway.model.SecretSource;
import dev.slipway.planner.RequiredSecrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /**
     * Makes what a stack lacks, as the command line does, but with one start of the engine: what is made up for a test may stand in an
     * argument.
     */
    static void makeMissing(StackSession session, Launch launch) {
        Set<String> present = session.config().secretNames();
        SecretMaker maker = new SecretMaker();
        List<String> command = new ArrayList<>(List.of("config", "set-all", "--path", "--stack", launch.stack()));
        int given = command.size();
        for (Secret secret : RequiredSecrets.of(launch.app(), launch.target())) {
            if (!present.contains(secret.name())) {
                Secret made = secret.source() == SecretSource.SUPPLIED
                        ? Secret.builder(secret.name()).build()
                        : secret;
                command.add("--secret");
                command.add(SECRETS + "[\"" + secret.name() + "\"]=" + maker.make(made));
            }
        }
        if (command.size() > given) {
            session.pulumi().require("", command);
        }
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
