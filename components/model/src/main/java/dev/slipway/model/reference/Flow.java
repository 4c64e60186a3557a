package dev.slipway.model.reference;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a value of the reference as YAML on one line. */
final class Flow {
    private Flow() {}

    static String write(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(it -> it.getKey() + ": " + inner(it.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Flow::inner).collect(Collectors.joining(", ", "[", "]"));
        }
        return quoted(String.valueOf(value), "[^-?:,\\[\\]{}#&*!|>'\"%@`\\s].*", value);
    }

    /** Inside braces more needs quotes than on a line of its own. */
    private static String inner(Object value) {
        return value instanceof Map<?, ?> || value instanceof List<?>
                ? write(value)
                : quoted(String.valueOf(value), "[^?:,\\[\\]{}#&*!|>'\"%@`\\s][^,\\[\\]{}]*", value);
    }

    private static String quoted(String text, String plain, Object value) {
        boolean looksLikeNumber = value instanceof String && text.matches("[0-9.:]+");
        boolean safe = text.matches(plain) && !text.contains(": ") && !text.contains(" #") && !looksLikeNumber;
        return safe ? text : '"' + text + '"';
    }
}
