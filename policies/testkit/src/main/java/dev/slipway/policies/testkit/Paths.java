package dev.slipway.policies.testkit;

import dev.slipway.policies.sdk.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads and writes a value at a path as {@code spec.containers[0].image}. */
final class Paths {
    private Paths() {}

    static Value read(Value from, String path) {
        Value at = from;
        for (String step : steps(path)) {
            at = inner(at, step);
        }
        return at;
    }

    static Value write(Value into, String path, Value value) {
        return write(into, steps(path), value);
    }

    static Set<String> sealedTexts(Value value) {
        Set<String> found = new TreeSet<>();
        collect(value, false, found);
        return found;
    }

    private static void collect(Value value, boolean sealed, Set<String> found) {
        if (value instanceof Value.Secret secret) {
            collect(secret.sealed(), true, found);
        } else if (value instanceof Value.Items items) {
            items.values().forEach(item -> collect(item, sealed, found));
        } else if (value instanceof Value.Fields fields) {
            fields.values().values().forEach(inner -> collect(inner, sealed, found));
        } else if (sealed && value instanceof Value.Text text && !text.value().isEmpty()) {
            found.add(text.value());
        }
    }

    private static List<String> steps(String path) {
        return List.of(path.replace("[", ".").replace("]", "").split("\\."));
    }

    private static Value inner(Value from, String step) {
        if (from instanceof Value.Fields fields) {
            return fields.values().getOrDefault(step, Value.absent());
        }
        if (from instanceof Value.Items items && index(step) < items.values().size()) {
            return items.values().get(index(step));
        }
        return Value.absent();
    }

    private static Value write(Value into, List<String> steps, Value value) {
        if (steps.isEmpty()) {
            return value;
        }
        String step = steps.get(0);
        Value written = write(inner(into, step), steps.subList(1, steps.size()), value);
        if (into instanceof Value.Items items) {
            List<Value> changed = new ArrayList<>(items.values());
            if (index(step) == changed.size()) {
                changed.add(written);
            } else {
                changed.set(index(step), written);
            }
            return new Value.Items(changed);
        }
        Map<String, Value> changed =
                new LinkedHashMap<>(into instanceof Value.Fields fields ? fields.values() : Map.of());
        if (written instanceof Value.Absent) {
            changed.remove(step);
        } else {
            changed.put(step, written);
        }
        return new Value.Fields(changed);
    }

    private static int index(String step) {
        if (!step.matches("\\d+")) {
            throw new IllegalArgumentException("'" + step + "' is a place in a list: expected a number");
        }
        return Integer.parseInt(step);
    }
}
