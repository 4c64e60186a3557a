package dev.slipway.policies.sdk.settings;

import dev.slipway.policies.sdk.Control;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads the checklist of a pack from YAML: a list of objects with id, section, text and perhaps manual. */
public final class ControlFile {
    private ControlFile() {}

    /** Reads a checklist; {@code file} names it in messages. */
    public static List<Control> read(String file, InputStream yaml) {
        Object raw = new Load(LoadSettings.builder().setLabel(file).build()).loadFromInputStream(yaml);
        if (!(raw instanceof List<?> entries)) {
            throw new IllegalArgumentException(file + ": expected a list of controls");
        }
        List<Control> controls = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (!(entries.get(i) instanceof Map<?, ?> entry)) {
                throw new IllegalArgumentException(file + "[" + i + "]: expected an object, found " + entries.get(i));
            }
            String where = file + "[" + i + "].";
            controls.add(new Control(
                    text(where, entry, "id"),
                    text(where, entry, "section"),
                    text(where, entry, "text"),
                    Optional.ofNullable(entry.get("manual")).map(String::valueOf)));
        }
        return controls;
    }

    private static String text(String where, Map<?, ?> entry, String key) {
        Object value = entry.get(key);
        if (value == null) {
            throw new IllegalArgumentException(where + key + ": expected a text, found nothing");
        }
        return String.valueOf(value);
    }
}
