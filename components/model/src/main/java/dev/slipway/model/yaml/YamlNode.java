package dev.slipway.model.yaml;

import dev.slipway.model.Ordered;
import java.util.List;
import java.util.Map;

/** YAML with positions. */
sealed interface YamlNode {
    Position at();

    /** A mapping, in the order of the file. */
    record Mapping(Position at, Map<String, Entry> entries) implements YamlNode {
        public Mapping {
            entries = Ordered.copyOf(entries);
        }
    }

    /** One key of a mapping with its value. */
    record Entry(Position keyAt, YamlNode value) {}

    /** A list. */
    record Sequence(Position at, List<YamlNode> items) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** A plain value. */
    record Scalar(Position at, String text, Kind kind) implements YamlNode {}

    /** What YAML's core schema takes a plain value for. */
    enum Kind {
        TEXT,
        INTEGER,
        NUMBER,
        BOOLEAN,
        NULL
    }

    default boolean isNull() {
        return this instanceof Scalar scalar && scalar.kind() == Kind.NULL;
    }

    default boolean isFalse() {
        return this instanceof Scalar scalar
                && scalar.kind() == Kind.BOOLEAN
                && scalar.text().equalsIgnoreCase("false");
    }

    /** In words, for a message: what was found. */
    default String words() {
        if (this instanceof Mapping) {
            return "a mapping";
        }
        if (this instanceof Sequence) {
            return "a list";
        }
        return isNull() ? "nothing" : ((Scalar) this).text().lines().findFirst().orElse("empty text");
    }
}
