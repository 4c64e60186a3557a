package dev.slipway.model.yaml;

import dev.slipway.model.check.KeyPath;

/** Finds where an option stands in the file; as near as the file knows it. */
final class Locator {
    private Locator() {}

    static Position find(YamlNode root, KeyPath path) {
        YamlNode node = root;
        Position at = Position.FILE;
        for (String segment : path.segments()) {
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

    private static @org.jspecify.annotations.Nullable YamlNode item(YamlNode.Sequence sequence, String segment) {
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
