package dev.slipway.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares two plans of one target, decision by decision. */
public final class PlanDiff {
    /** Components by which an element of a list is known, the first it has. */
    static final List<String> NAMES = List.of("key", "name", "subject", "identifier", "path");

    private PlanDiff() {}

    /** The decisions that differ, in the order of the plan. */
    public static List<PlanChange> between(Object before, Object after) {
        return between(PlanJson.map(before), PlanJson.map(after));
    }

    /** The same for plans that were read back as structure. */
    public static List<PlanChange> between(Map<String, Object> before, Map<String, Object> after) {
        Map<String, String> old = new LinkedHashMap<>();
        flatten("", before, old);
        Map<String, String> now = new LinkedHashMap<>();
        flatten("", after, now);
        Set<String> paths = new LinkedHashSet<>(old.keySet());
        paths.addAll(now.keySet());
        List<PlanChange> changes = new ArrayList<>();
        for (String path : paths) {
            String was = old.getOrDefault(path, PlanChange.NONE);
            String is = now.getOrDefault(path, PlanChange.NONE);
            if (!was.equals(is)) {
                changes.add(new PlanChange(path, was, is));
            }
        }
        return changes;
    }

    private static void flatten(String path, Object node, Map<String, String> leaves) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> flatten(path.isEmpty() ? key.toString() : path + "." + key, value, leaves));
        } else if (node instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
            for (int i = 0; i < list.size(); i++) {
                flatten(path + "." + label(list.get(i), i), list.get(i), leaves);
            }
        } else {
            leaves.put(path, String.valueOf(node));
        }
    }

    private static String label(Object element, int index) {
        if (element instanceof Map<?, ?> map) {
            for (String name : NAMES) {
                if (map.get(name) instanceof String label) {
                    return label;
                }
            }
        }
        return String.valueOf(index);
    }
}
