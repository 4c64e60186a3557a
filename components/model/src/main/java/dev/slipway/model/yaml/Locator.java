package dev.slipway.model.yaml;

import dev.slipway.model.check.KeyPath;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds where an option stands in the file; as near as the file knows it. */
final class Locator {
    private static final Map<String, String> SHORT = Map.of("liveness", "health", "ports", "port");

    private Locator() {}

    static Position find(YamlNode root, KeyPath path) {
        YamlNode node = root;
        Position at = Position.FILE;
        for (String named : path.segments()) {
            String segment = spelt(node, named);
            if (node instanceof YamlNode.Mapping mapping && mapping.entries().containsKey(segment)) {
                YamlNode.Entry entry = mapping.entries().get(segment);
                node = entry.value();
                at = node instanceof YamlNode.Scalar && !node.isNull() ? node.at() : entry.keyAt();
            } else if (node instanceof YamlNode.Sequence sequence && item(sequence, segment) != null) {
                node = item(sequence, segment);
                at = node.at();
            } else {
                return at;
            }
        }
        return at;
    }

    /** The key as the file spells it: health is short for liveness, port for ports. */
    private static String spelt(YamlNode node, String segment) {
        String other = SHORT.getOrDefault(segment, segment);
        return node instanceof YamlNode.Mapping mapping
                        && !mapping.entries().containsKey(segment)
                        && mapping.entries().containsKey(other)
                ? other
                : segment;
    }

    private static @Nullable YamlNode item(YamlNode.Sequence sequence, String segment) {
        for (int i = 0; i < sequence.items().size(); i++) {
            YamlNode item = sequence.items().get(i);
            // A list of names stands for a mapping by name, a list position for itself.
            if (segment.equals("[" + i + "]")
                    || item instanceof YamlNode.Scalar scalar && scalar.text().equals(segment)) {
                return item;
            }
        }
        return null;
    }
}
