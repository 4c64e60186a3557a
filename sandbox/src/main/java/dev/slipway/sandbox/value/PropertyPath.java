package dev.slipway.sandbox.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A place inside a resource's properties, written as {@code spec.containers[0].image} or {@code labels["a.b/c"]}. */
public record PropertyPath(List<Object> steps) {

    /** Copies the steps. */
    public PropertyPath {
        steps = List.copyOf(steps);
    }

    /**
     * Parses a path.
     *
     * @throws IllegalArgumentException if brackets or quotes do not close, or an index is no number
     */
    public static PropertyPath parse(String path) {
        List<Object> steps = new ArrayList<>();
        int at = 0;
        while (at < path.length()) {
            char c = path.charAt(at);
            if (c == '.') {
                at++;
            } else if (c == '[') {
                int end = path.startsWith("[\"", at) ? path.indexOf("\"]", at) + 1 : path.indexOf(']', at);
                if (end <= 0) {
                    throw new IllegalArgumentException("The path " + path + " has a bracket that does not close");
                }
                String inner = path.substring(at + 1, end);
                steps.add(inner.startsWith("\"") ? inner.substring(1, inner.length() - 1) : index(path, inner));
                at = end + 1;
            } else {
                int end = at;
                while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
                    end++;
                }
                steps.add(path.substring(at, end));
                at = end;
            }
        }
        return new PropertyPath(steps);
    }

    private static Object index(String path, String inner) {
        try {
            return Integer.valueOf(inner);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("The path " + path + " has an index that is no number: " + inner, e);
        }
    }

    /** The value at this place, if there is one; secrets on the way are looked into. */
    public Optional<Object> in(Object root) {
        Object here = root;
        for (Object step : steps) {
            Object bare = Secret.reveal(here);
            Object next = null;
            if (bare instanceof Map<?, ?> map) {
                next = map.get(step);
            } else if (bare instanceof List<?> list && step instanceof Integer i && i >= 0 && i < list.size()) {
                next = list.get(i);
            }
            if (next == null) {
                return Optional.empty();
            }
            here = next;
        }
        return Optional.of(here);
    }

    /**
     * Sets the value at this place, making objects on the way.
     *
     * @throws IllegalArgumentException if the path leads through something that is no object or list, or past a list's end
     */
    public void set(Map<String, Object> root, Object value) {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("An empty path names no property");
        }
        Object here = root;
        for (int i = 0; i < steps.size(); i++) {
            boolean last = i == steps.size() - 1;
            Object step = steps.get(i);
            if (here instanceof Map<?, ?> && step instanceof String key) {
                Map<String, Object> map = Values.map(here);
                here = last ? putInto(map, key, value) : map.computeIfAbsent(key, k -> new LinkedHashMap<>());
            } else if (here instanceof List<?>
                    && step instanceof Integer index
                    && index >= 0
                    && index <= Values.list(here).size()) {
                List<Object> list = Values.list(here);
                if (index == list.size()) {
                    list.add(last ? value : new LinkedHashMap<String, Object>());
                } else if (last) {
                    list.set(index, value);
                }
                here = list.get(index);
            } else {
                throw new IllegalArgumentException("The path " + this + " leads nowhere at " + step);
            }
        }
    }

    private static Object putInto(Map<String, Object> map, String key, Object value) {
        map.put(key, value);
        return value;
    }

    /** This path and one more step. */
    public PropertyPath then(Object step) {
        List<Object> longer = new ArrayList<>(steps);
        longer.add(step);
        return new PropertyPath(longer);
    }

    /** Its first steps. */
    public PropertyPath upTo(int count) {
        return new PropertyPath(steps.subList(0, count));
    }

    /** Whether this path is the other or lies inside it; {@code [*]} is not needed, as the other's steps skip list indexes. */
    public boolean under(PropertyPath other) {
        int at = 0;
        for (Object step : steps) {
            if (at == other.steps.size()) {
                return true;
            }
            if (step.equals(other.steps.get(at))) {
                at++;
            } else if (!(step instanceof Integer)) {
                return false;
            }
        }
        return at == other.steps.size();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Object step : steps) {
            if (step instanceof Integer) {
                text.append('[').append(step).append(']');
            } else if (step.toString().matches("[A-Za-z_$][\\w$-]*")) {
                text.append(text.isEmpty() ? "" : ".").append(step);
            } else {
                text.append("[\"").append(step).append("\"]");
            }
        }
        return text.toString();
    }
}
