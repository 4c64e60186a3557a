package dev.slipway.policies.sdk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The settings of a rule as a JSON schema; the engine checks a user's configuration against it. */
public record ConfigSchema(Map<String, Setting> settings) {
    /**
     * One setting.
     *
     * @param type a JSON schema type: integer, number, string, boolean or array (of strings)
     * @param fallback the value without configuration
     * @param description what it means, with its unit
     */
    public record Setting(String type, Object fallback, String description) {}

    public ConfigSchema {
        settings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** A rule without settings. */
    public static ConfigSchema none() {
        return new ConfigSchema(Map.of());
    }

    /** A schema of one whole number; add further settings to it. */
    public static ConfigSchema integer(String name, int fallback, String description) {
        return none().with(name, new Setting("integer", (double) fallback, description));
    }

    /** A schema of one list of texts; add further settings to it. */
    public static ConfigSchema texts(String name, List<String> fallback, String description) {
        return none().with(name, new Setting("array", List.copyOf(fallback), description));
    }

    /** A schema of one text; add further settings to it. */
    public static ConfigSchema text(String name, String fallback, String description) {
        return none().with(name, new Setting("string", fallback, description));
    }

    /** This schema and one more setting. */
    public ConfigSchema with(String name, Setting setting) {
        if (name.equals("enforcementLevel") || name.equals("suppress")) {
            throw new IllegalArgumentException("setting '" + name + "' is reserved: choose another name");
        }
        Map<String, Setting> all = new LinkedHashMap<>(settings);
        all.put(name, setting);
        return new ConfigSchema(all);
    }

    /** This schema and another's settings. */
    public ConfigSchema and(ConfigSchema other) {
        ConfigSchema all = this;
        for (Map.Entry<String, Setting> entry : other.settings.entrySet()) {
            all = all.with(entry.getKey(), entry.getValue());
        }
        return all;
    }
}
