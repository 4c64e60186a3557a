package dev.slipway.model.reference;

import java.util.List;

/** What an option's value is made of. */
public sealed interface OptionType {
    /** A plain value. */
    record Scalar(ScalarType type) implements OptionType {}

    /** One word of a closed list. */
    record Choice(List<String> values) implements OptionType {
        public Choice {
            values = List.copyOf(values);
        }
    }

    /** A list. */
    record ListOf(OptionType element) implements OptionType {}

    /**
     * A mapping from names to values.
     *
     * @param key what the names look like
     * @param value what they map to
     * @param listAllowed whether a plain list of names is short for a mapping with all defaults
     */
    record MapOf(ScalarType key, OptionType value, boolean listAllowed) implements OptionType {}

    /** A mapping with the options of a concept. */
    record Section(String concept) implements OptionType {}

    /** Any YAML. */
    record Any() implements OptionType {}

    /** What differs in an environment: any option of the app. */
    record Overlay() implements OptionType {}

    /** In words, for a reader of the documentation. */
    default String words() {
        if (this instanceof Scalar scalar) {
            return scalar.type().key();
        }
        if (this instanceof Choice choice) {
            return String.join(" | ", choice.values());
        }
        if (this instanceof ListOf list) {
            return "list of " + list.element().words();
        }
        if (this instanceof MapOf map) {
            return "mapping of " + map.key().key() + " to " + map.value().words()
                    + (map.listAllowed() ? ", or list of " + map.key().key() : "");
        }
        if (this instanceof Section section) {
            return section.concept();
        }
        return this instanceof Overlay ? "overlay" : "any YAML";
    }
}
