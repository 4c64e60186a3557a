package dev.slipway.sandbox.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.sandbox.provider.Difference.Kind;
import dev.slipway.sandbox.value.PropertyPath;
import dev.slipway.sandbox.value.Secret;
import dev.slipway.sandbox.value.Unknown;
import dev.slipway.sandbox.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Compares what was asked for with what is asked for now, property by property. */
final class Differ {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Predicate<PropertyPath> unordered;
    private final List<Difference> found = new ArrayList<>();

    private Differ(Predicate<PropertyPath> unordered) {
        this.unordered = unordered;
    }

    /**
     * All differences.
     *
     * @param state the outputs: what the service filled in counts as asked for, if the program now asks for the same
     * @param defaults what the service fills in when nothing is asked for
     */
    static List<Difference> compare(
            Map<String, Object> before,
            Map<String, Object> after,
            Map<String, Object> state,
            Map<String, Object> defaults,
            Predicate<PropertyPath> unordered) {
        Differ differ = new Differ(unordered);
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            if (key.startsWith("__")) {
                continue;
            }
            Object was = before.get(key);
            Object is = after.get(key);
            PropertyPath path = new PropertyPath(List.of(key));
            if (was == null && is != null) {
                Object filled = state.get(key);
                if (filled == null || !same(filled, is)) {
                    differ.added(path);
                }
            } else if (is == null && was != null) {
                Object filled = defaults.get(key);
                if (filled == null || !same(filled, was)) {
                    differ.found.add(new Difference(path, Kind.DELETE));
                }
            } else if (was != null && is != null) {
                differ.values(path, was, is);
            }
        }
        return differ.found;
    }

    private void added(PropertyPath path) {
        found.add(new Difference(path, Kind.ADD));
    }

    private void values(PropertyPath path, Object wrappedWas, Object wrappedIs) {
        Object was = Secret.reveal(wrappedWas);
        Object is = Secret.reveal(wrappedIs);
        if (is == Unknown.VALUE) {
            found.add(new Difference(path, Kind.UPDATE));
        } else if (was instanceof Map && is instanceof Map) {
            maps(path, Values.map(was), Values.map(is));
        } else if (was instanceof List && is instanceof List) {
            lists(path, Values.list(was), Values.list(is));
        } else if (!same(was, is)) {
            found.add(new Difference(path, Kind.UPDATE));
        }
    }

    private void maps(PropertyPath path, Map<String, Object> was, Map<String, Object> is) {
        if (was.containsKey(Values.SIGNATURE) || is.containsKey(Values.SIGNATURE)) {
            if (!sameAsset(was, is)) {
                found.add(new Difference(path, Kind.UPDATE));
            }
            return;
        }
        Set<String> keys = new LinkedHashSet<>(was.keySet());
        keys.addAll(is.keySet());
        for (String key : keys) {
            Object old = was.get(key);
            Object fresh = is.get(key);
            if (old == null && fresh != null) {
                added(path.then(key));
            } else if (fresh == null) {
                found.add(new Difference(path.then(key), Kind.DELETE));
            } else if (old != null) {
                values(path.then(key), old, fresh);
            }
        }
    }

    /** An asset is what it contains, wherever the file lies. */
    private static boolean sameAsset(Map<String, Object> was, Map<String, Object> is) {
        Object hash = was.get("hash");
        return (hash != null && !hash.equals("")) ? hash.equals(is.get("hash")) : was.equals(is);
    }

    private void lists(PropertyPath path, List<Object> was, List<Object> is) {
        if (unordered.test(path)) {
            List<Object> rest = new ArrayList<>(was.stream().map(Values::bare).toList());
            boolean inside = is.stream().map(Values::bare).allMatch(rest::remove);
            if (!inside || !rest.isEmpty()) {
                found.add(new Difference(path, Kind.UPDATE));
            }
            return;
        }
        for (int i = 0; i < Math.max(was.size(), is.size()); i++) {
            if (i >= was.size()) {
                added(path.then(i));
            } else if (i >= is.size()) {
                found.add(new Difference(path.then(i), Kind.DELETE));
            } else {
                values(path.then(i), was.get(i), is.get(i));
            }
        }
    }

    private static boolean same(Object one, Object other) {
        Object a = Values.bare(one);
        Object b = Values.bare(other);
        return a.equals(b) || (a instanceof String s && b instanceof String t && sameJson(s, t));
    }

    /** Services give JSON documents back in their own layout. */
    private static boolean sameJson(String one, String other) {
        if (!looksLikeJson(one) || !looksLikeJson(other)) {
            return false;
        }
        try {
            return JSON.readTree(one).equals(JSON.readTree(other));
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static boolean looksLikeJson(String text) {
        return text.startsWith("{") || text.startsWith("[");
    }
}
