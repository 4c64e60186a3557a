package dev.slipway.policies.sdk.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.policies.sdk.Suppression;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads suppressions from configuration; a fault names the entry, what was expected and what was found. */
public final class SuppressionReader {
    private static final Set<String> KEYS = Set.of("rule", "resource", "reason", "owner", "since", "expires");

    private static final Pattern MIDNIGHT = Pattern.compile("[T ]00:00:00( \\+0000 UTC|Z)$");

    private SuppressionReader() {}

    /** Reads a JSON list of suppressions, as stack configuration holds it. */
    public static List<Suppression> fromJson(String where, String json) {
        try {
            return fromList(where, new ObjectMapper().readValue(json, Object.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    where + ": expected a list of suppressions, found text that is no JSON", e);
        }
    }

    /** Reads plain Java lists and maps. */
    public static List<Suppression> fromList(String where, Object raw) {
        if (!(raw instanceof List<?> entries)) {
            throw new IllegalArgumentException(where + ": expected a list of suppressions, found " + raw);
        }
        List<Suppression> read = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            read.add(one(where + "[" + i + "]", entries.get(i)));
        }
        return read;
    }

    private static Suppression one(String where, Object raw) {
        if (!(raw instanceof Map<?, ?> entry)) {
            throw new IllegalArgumentException(where + ": expected an object, found " + raw);
        }
        Set<String> strange = new TreeSet<>();
        entry.keySet().forEach(key -> strange.add(String.valueOf(key)));
        strange.removeAll(KEYS);
        if (!strange.isEmpty()) {
            throw new IllegalArgumentException(where + ": unknown " + strange + ", expected " + new TreeSet<>(KEYS));
        }
        Optional<LocalDate> since =
                entry.get("since") == null ? Optional.empty() : Optional.of(date(where + ".since", entry.get("since")));
        return new Suppression(
                text(where, entry, "rule"),
                text(where, entry, "resource"),
                text(where, entry, "reason"),
                text(where, entry, "owner"),
                since,
                date(where + ".expires", text(where, entry, "expires")));
    }

    private static String text(String where, Map<?, ?> entry, String key) {
        Object value = entry.get(key);
        if (value == null || String.valueOf(value).isBlank()) {
            throw new IllegalArgumentException(where + "." + key + ": expected a text, found nothing");
        }
        return String.valueOf(value);
    }

    /** A date without quotes in a stack's YAML reaches us from the engine as {@code 2027-01-31 00:00:00 +0000 UTC}. */
    private static LocalDate date(String where, Object text) {
        try {
            return LocalDate.parse(MIDNIGHT.matcher(String.valueOf(text)).replaceFirst(""));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(where + ": expected a date as 2027-01-31, found " + text, e);
        }
    }
}
