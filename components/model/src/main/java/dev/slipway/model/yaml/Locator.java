package dev.slipway.model.yaml;

import dev.slipway.model.check.KeyPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds where an option stands in the file; as near as the file knows it. */
final class Locator {
    private static final Map<String, String> SHORT = Map.of("liveness", "health", "ports", "port");

    private Locator() {}

    /** The path as the file spells it: health is short for liveness, port for ports. */
    static KeyPath spelt(YamlNode root, KeyPath path) {
        KeyPath spelt = new KeyPath(List.of());
        Optional<YamlNode> node = Optional.of(root);
        for (String segment : path.segments()) {
            String other = SHORT.getOrDefault(segment, segment);
            boolean isShort = node.filter(it -> child(it, segment).isEmpty())
                    .filter(it -> child(it, other).isPresent())
                    .isPresent();
            String written = isShort ? other : segment;
            spelt = spelt.key(written);
            node = node.flatMap(it -> child(it, written)).map(YamlNode.Entry::value);
        }
        return spelt;
    }

    /** The position of the value, or of the nearest key above it that the file has. */
    static Position find(YamlNode root, KeyPath path) {
        YamlNode node = root;
        Position at = Position.FILE;
        for (String segment : path.segments()) {
            Optional<YamlNode.Entry> next = child(node, segment);
            if (next.isEmpty()) {
                return at;
            }
            node = next.get().value();
            at = node instanceof YamlNode.Scalar && !node.isNull()
                    ? node.at()
                    : next.get().keyAt();
        }
        return at;
    }

    private static Optional<YamlNode.Entry> child(YamlNode node, String segment) {
        if (node instanceof YamlNode.Mapping mapping) {
            return Optional.ofNullable(mapping.entries().get(segment));
        }
        if (node instanceof YamlNode.Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                YamlNode item = sequence.items().get(i);
                // A list of names stands for a mapping by name, a list position for itself.
                boolean named =
                        item instanceof YamlNode.Scalar scalar && scalar.text().equals(segment);
                if (named || segment.equals("[" + i + "]")) {
                    return Optional.of(new YamlNode.Entry(item.at(), item));
                }
            }
        }
        return Optional.empty();
    }
}
