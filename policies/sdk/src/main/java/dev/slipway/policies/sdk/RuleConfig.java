package dev.slipway.policies.sdk;

import java.util.List;
import java.util.Map;

/** The settings in force for one rule: what the user gave, over the schema's defaults. */
public final class RuleConfig {
    private final ConfigSchema schema;
    private final Map<String, Object> given;

    /** Settings given as plain Java values: Double, Boolean, String, List. */
    public RuleConfig(ConfigSchema schema, Map<String, ?> given) {
        this.schema = schema;
        this.given = Map.copyOf(given);
    }

    /** A whole number. */
    public int integer(String name) {
        return ((Number) value(name)).intValue();
    }

    /** A text. */
    public String text(String name) {
        return String.valueOf(value(name));
    }

    /** A list of texts. */
    public List<String> texts(String name) {
        return ((List<?>) value(name)).stream().map(String::valueOf).toList();
    }

    private Object value(String name) {
        ConfigSchema.Setting setting = schema.settings().get(name);
        if (setting == null) {
            throw new IllegalArgumentException("setting '" + name + "' is not in the rule's schema: "
                    + schema.settings().keySet());
        }
        Object value = given.get(name);
        return value == null ? setting.fallback() : value;
    }
}
