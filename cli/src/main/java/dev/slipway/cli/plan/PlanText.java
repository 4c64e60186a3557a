package dev.slipway.cli.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A plan as indented text: empty parts left out, short lists on one line, files cut after their first lines. */
public final class PlanText {
    private static final int WIDTH = 100;
    private static final int FILE_LINES = 3;

    private final List<String> lines = new ArrayList<>();

    private PlanText() {}

    /** The lines. */
    public static List<String> lines(Map<String, Object> decisions) {
        PlanText text = new PlanText();
        text.map("", decisions);
        return text.lines;
    }

    private void map(String indent, Map<?, ?> map) {
        map.forEach((key, value) -> entry(indent, key + ":", value));
    }

    private void entry(String indent, String label, Object value) {
        if (value == null || isEmpty(value)) {
            return;
        }
        if (value instanceof Map<?, ?> map) {
            lines.add(indent + label);
            map(indent + "  ", map);
        } else if (value instanceof List<?> list
                && list.stream().anyMatch(it -> it instanceof Map || it instanceof List)) {
            lines.add(indent + label);
            list.forEach(element -> element(indent + "  ", element));
        } else if (value instanceof String file && file.contains("\n")) {
            lines.add(indent + label + " |");
            List<String> content = file.lines().toList();
            content.stream().limit(FILE_LINES).forEach(line -> lines.add(indent + "  " + cut(line)));
            if (content.size() > FILE_LINES) {
                lines.add(indent + "  … " + (content.size() - FILE_LINES) + " more lines; --json has all");
            }
        } else {
            lines.add(cut(indent + label + " " + value));
        }
    }

    private void element(String indent, Object element) {
        int first = lines.size();
        if (element instanceof Map<?, ?> map) {
            map(indent + "  ", map);
        } else {
            entry(indent, "-", element);
        }
        if (element instanceof Map && lines.size() > first) {
            String line = lines.get(first);
            lines.set(first, indent + "- " + line.substring(indent.length() + 2));
        }
    }

    private static boolean isEmpty(Object value) {
        return (value instanceof Map<?, ?> map && map.isEmpty())
                || (value instanceof List<?> list && list.isEmpty())
                || (value instanceof String text && text.isEmpty());
    }

    private static String cut(String line) {
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
    }
}
