package dev.slipway.planner.files;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes maps, lists, texts, numbers and booleans as YAML, the same tree always as the same text. */
public final class Yaml {
    private static final Pattern PLAIN = Pattern.compile("\\d+[smhd]|[A-Za-z_/][A-Za-z0-9_./-]*(:[A-Za-z0-9_./-]+)*");
    private static final Pattern RESERVED = Pattern.compile("(?i)(true|false|yes|no|on|off|null|y|n|~)");

    private Yaml() {}

    /** The tree as a YAML document ending in a line break. */
    public static String write(Object tree) {
        StringBuilder out = new StringBuilder();
        if (isEmptyOrScalar(tree)) {
            return out.append(scalar(tree, 0)).append('\n').toString();
        }
        node(out, tree, 0);
        return out.toString();
    }

    private static void node(StringBuilder out, Object tree, int indent) {
        if (tree instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                out.append(" ".repeat(indent)).append(text(String.valueOf(key))).append(':');
                child(out, value, indent + 2);
            });
        } else if (tree instanceof List<?> list) {
            list.forEach(item -> item(out, item, indent));
        }
    }

    private static void child(StringBuilder out, Object value, int indent) {
        if (isEmptyOrScalar(value)) {
            out.append(' ').append(scalar(value, indent)).append('\n');
        } else {
            out.append('\n');
            node(out, value, indent);
        }
    }

    private static void item(StringBuilder out, Object value, int indent) {
        if (isEmptyOrScalar(value)) {
            out.append(" ".repeat(indent))
                    .append("- ")
                    .append(scalar(value, indent + 2))
                    .append('\n');
            return;
        }
        StringBuilder inner = new StringBuilder();
        node(inner, value, indent + 2);
        out.append(" ".repeat(indent)).append("- ").append(inner.substring(indent + 2));
    }

    private static boolean isEmptyOrScalar(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty();
        }
        return !(value instanceof List<?> list) || list.isEmpty();
    }

    private static String scalar(Object value, int indent) {
        if (value instanceof Map<?, ?>) {
            return "{}";
        }
        if (value instanceof List<?>) {
            return "[]";
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        String text = String.valueOf(value);
        return text.indexOf('\n') >= 0 && !text.startsWith(" ") && !text.startsWith("\n")
                ? block(text, indent)
                : text(text);
    }

    private static String block(String text, int indent) {
        StringBuilder out = new StringBuilder(text.endsWith("\n") ? "|" : "|-");
        String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        for (String line : body.split("\n", -1)) {
            out.append('\n');
            if (!line.isEmpty()) {
                out.append(" ".repeat(indent)).append(line);
            }
        }
        return out.toString();
    }

    private static String text(String text) {
        if (PLAIN.matcher(text).matches() && !RESERVED.matcher(text).matches()) {
            return text;
        }
        return text.indexOf('\n') >= 0 ? escaped(text) : "'" + text.replace("'", "''") + "'";
    }

    private static String escaped(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
