package dev.slipway.model.yaml;

import dev.slipway.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with references: {@code ${resource.attribute}} and {@code ${secrets.name}}; a dollar before such a reference makes it plain text. */
public final class Templates {
    private static final Pattern REFERENCE = Pattern.compile("([a-z][a-z0-9-]*)\\.([A-Za-z][A-Za-z0-9-]*)");

    private Templates() {}

    /**
     * The value that a text stands for.
     *
     * @throws IllegalArgumentException when a reference is not closed or not of the form name.attribute; the message is what was found
     */
    public static Value parse(String text) {
        List<Value> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith("$${", at)) {
                literal.append("${");
                at += 3;
            } else if (text.startsWith("${", at)) {
                int end = text.indexOf('}', at);
                Value reference = reference(end < 0 ? text.substring(at) : text.substring(at, end + 1));
                flush(literal, parts);
                parts.add(reference);
                at = end + 1;
            } else {
                literal.append(text.charAt(at++));
            }
        }
        flush(literal, parts);
        if (parts.isEmpty()) {
            return Value.literal("");
        }
        return parts.size() == 1 ? parts.get(0) : new Value.Template(parts);
    }

    private static void flush(StringBuilder literal, List<Value> parts) {
        if (!literal.isEmpty()) {
            parts.add(Value.literal(literal.toString()));
            literal.setLength(0);
        }
    }

    private static Value reference(String text) {
        if (!text.endsWith("}")) {
            throw new IllegalArgumentException(text.lines().findFirst().orElse(text) + " without a closing brace");
        }
        Matcher inner = REFERENCE.matcher(text.substring(2, text.length() - 1));
        if (!inner.matches()) {
            throw new IllegalArgumentException(text);
        }
        return inner.group(1).equals("secrets")
                ? Value.secret(inner.group(2))
                : Value.ref(inner.group(1), inner.group(2));
    }
}
