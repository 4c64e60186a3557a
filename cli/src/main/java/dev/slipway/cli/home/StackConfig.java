package dev.slipway.cli.home;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A stack's configuration file. Plain keys are written straight into it; secrets only ever by Pulumi, which encrypts them. */
public final class StackConfig {
    private static final String CONFIG = "config";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    public StackConfig(Path file) {
        this.file = file;
    }

    /** The file itself. */
    public Path file() {
        return file;
    }

    /** The plain value of a key; empty when it is missing, secret or structured. */
    public String get(String key) {
        return config(ProjectFolder.readYaml(file)).get(key) instanceof String text ? text : "";
    }

    /** All keys with a plain value; secret and structured ones left aside. */
    public Map<String, String> plain() {
        Map<String, String> plain = new LinkedHashMap<>();
        config(ProjectFolder.readYaml(file)).forEach((key, value) -> {
            if (value instanceof String || value instanceof Number || value instanceof Boolean) {
                plain.put(key, String.valueOf(value));
            }
        });
        return plain;
    }

    /** All keys as the engine tells them to a policy pack, structured ones as JSON; secret ones left aside. */
    public Map<String, String> asPoliciesSeeIt() {
        Map<String, String> told = new LinkedHashMap<>(plain());
        config(ProjectFolder.readYaml(file)).forEach((key, value) -> {
            JsonNode structure = JSON.valueToTree(value);
            if (structure.isContainerNode() && structure.findValue("secure") == null) {
                told.put(key, structure.toString());
            }
        });
        return told;
    }

    /**
     * Makes these the plain keys, and keeps secret and structured ones; writes nothing when nothing changes. Says whether it wrote.
     */
    public boolean setPlain(Map<String, String> values) {
        Map<String, String> plain = plain();
        if (plain.equals(values)) {
            return false;
        }
        Map<String, Object> content = ProjectFolder.readYaml(file);
        Map<String, Object> config = config(content);
        config.keySet().removeAll(plain.keySet());
        config.putAll(values);
        content.put(CONFIG, config);
        PrivateFile.write(file, ProjectFolder.writeYaml(content));
        return true;
    }

    /** Names of the secrets that the stack holds under slipway:secrets, by name; their values stay encrypted. */
    public Set<String> secretNames() {
        Set<String> names = new TreeSet<>();
        if (config(ProjectFolder.readYaml(file)).get("slipway:secrets") instanceof Map<?, ?> secrets) {
            secrets.keySet().forEach(name -> names.add(String.valueOf(name)));
        }
        return names;
    }

    private static Map<String, Object> config(Map<String, Object> content) {
        Map<String, Object> config = new LinkedHashMap<>();
        if (content.get(CONFIG) instanceof Map<?, ?> keys) {
            keys.forEach((key, value) -> config.put(String.valueOf(key), value));
        }
        return config;
    }
}
