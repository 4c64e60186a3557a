package dev.slipway.model.yaml;

import java.util.LinkedHashMap;
import java.util.Map;

/** Puts what differs in an environment over the base: mappings key by key, lists and plain values as a whole, null takes a key away. */
final class Overlay {
    private Overlay() {}

    static YamlNode merge(YamlNode base, YamlNode over) {
        if (!(base instanceof YamlNode.Mapping below) || !(over instanceof YamlNode.Mapping above)) {
            return over;
        }
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>(below.entries());
        above.entries().forEach((key, entry) -> {
            YamlNode.Entry before = entries.get(key);
            if (before == null) {
                entries.put(key, entry);
            } else if (entry.value().isNull()) {
                entries.remove(key);
            } else {
                entries.put(key, new YamlNode.Entry(entry.keyAt(), merge(before.value(), entry.value())));
            }
        });
        return new YamlNode.Mapping(below.at(), entries);
    }
}
