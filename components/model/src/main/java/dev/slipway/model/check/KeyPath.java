package dev.slipway.model.check;

import java.util.ArrayList;
import java.util.List;

/**
 * Where an option stands in the app file, such as {@code services.api.readiness.path} or {@code routes[0].to}.
 *
 * @param segments keys, and list positions as {@code [0]}
 */
public record KeyPath(List<String> segments) {
    public KeyPath {
        segments = List.copyOf(segments);
    }

    /** A path from its keys. */
    public static KeyPath of(String... keys) {
        return new KeyPath(List.of(keys));
    }

    /** One key further down. */
    public KeyPath key(String key) {
        List<String> longer = new ArrayList<>(segments);
        longer.add(key);
        return new KeyPath(longer);
    }

    /** One list position further down, from 0. */
    public KeyPath item(int index) {
        return key("[" + index + "]");
    }

    /** Joined with dots; keys that are no plain words stand in quotes. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String segment : segments) {
            boolean item = segment.matches("\\[[0-9]+]");
            if (!text.isEmpty() && !item) {
                text.append('.');
            }
            text.append(item || segment.matches("[A-Za-z0-9_-]+") ? segment : '"' + segment + '"');
        }
        return text.toString();
    }
}
