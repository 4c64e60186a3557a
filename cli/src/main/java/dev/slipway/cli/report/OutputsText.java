package dev.slipway.cli.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A stack's outputs as indented lines. The engine has blinded the secrets already. */
public final class OutputsText {
    /** Longer values are cut: the outputs command shows them whole. */
    private static final int WIDTH = 110;

    private OutputsText() {}

    /** Lines, one a value. */
    public static List<String> lines(JsonNode outputs) {
        List<String> lines = new ArrayList<>();
        append(lines, "  ", outputs);
        return lines;
    }

    private static void append(List<String> lines, String indent, JsonNode node) {
        node.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            if (value.isObject() && !value.isEmpty()) {
                lines.add(indent + entry.getKey() + ":");
                append(lines, indent + "  ", value);
            } else {
                lines.add(
                        cut(indent + entry.getKey() + ": " + (value.isTextual() ? value.asText() : value.toString())));
            }
        });
    }

    private static String cut(String line) {
        String single = line.replace("\n", "\\n");
        return single.length() <= WIDTH ? single : single.substring(0, WIDTH - 1) + "…";
    }
}
