package dev.slipway.sandbox.value;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Reads properties by path. Secrets are looked into, and what was seen of them is remembered, so that whatever is made of it can be kept
 * secret too. Asking for an unknown throws {@link UnknownValue}.
 */
public final class Props {
    private final Map<String, Object> root;
    private final Set<String> seenSecrets;
    private final boolean secret;

    private Props(Map<String, Object> root, Set<String> seenSecrets, boolean secret) {
        this.root = root;
        this.seenSecrets = seenSecrets;
        this.secret = secret;
    }

    /** A view of these properties. */
    public static Props of(Map<String, Object> root) {
        return new Props(root, new HashSet<>(), false);
    }

    /** All properties, as they came. */
    public Map<String, Object> all() {
        return root;
    }

    /** The secret texts that were read through this view so far. */
    public Set<String> seenSecrets() {
        return seenSecrets;
    }

    /** Whether a value stands at this path, be it known or not. */
    public boolean has(String path) {
        return PropertyPath.parse(path).in(root).isPresent();
    }

    /** The bare value at this path. */
    public Optional<Object> get(String path) {
        Object here = root;
        boolean hidden = secret;
        for (Object step : PropertyPath.parse(path).steps()) {
            Optional<Object> next = new PropertyPath(List.of(step)).in(here);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            hidden |= next.get() instanceof Secret;
            here = Secret.reveal(next.get());
            if (here == Unknown.VALUE) {
                throw new UnknownValue(path);
            }
        }
        if (hidden || Values.hasSecret(here)) {
            remember(here);
        }
        return Optional.of(here);
    }

    private void remember(Object value) {
        Object bare = Secret.reveal(value);
        if (bare instanceof Map<?, ?> map) {
            map.values().forEach(item -> remember(Objects.requireNonNull(item)));
        } else if (bare instanceof List<?> list) {
            list.forEach(item -> remember(Objects.requireNonNull(item)));
        } else {
            seenSecrets.add(String.valueOf(bare));
        }
    }

    /** The text at this path; numbers and booleans are written out. */
    public Optional<String> text(String path) {
        return get(path)
                .filter(v -> !(v instanceof Map) && !(v instanceof List))
                .map(Props::written);
    }

    /** The text at this path, or a fallback. */
    public String text(String path, String fallback) {
        return text(path).orElse(fallback);
    }

    /** The number at this path, if it is one or a text that reads as one. */
    public Optional<Double> number(String path) {
        return get(path).flatMap(v -> {
            try {
                return v instanceof Number n ? Optional.of(n.doubleValue()) : Optional.of(Double.valueOf(v.toString()));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        });
    }

    /** The number at this path, or a fallback. */
    public Double number(String path, double fallback) {
        return number(path).orElse(fallback);
    }

    /** Whether the value at this path is true. */
    public boolean flag(String path) {
        return get(path).map(v -> v.equals(true) || v.equals("true")).orElse(false);
    }

    /** The value at this path as a flag, or a fallback. */
    public boolean flag(String path, boolean fallback) {
        return has(path) ? flag(path) : fallback;
    }

    /** The items of the list at this path, bare; unknown items throw. */
    public List<Object> items(String path) {
        List<Object> bare = new ArrayList<>();
        for (Object item : Values.list(get(path).orElse(List.of()))) {
            Object revealed = Secret.reveal(item);
            if (revealed == Unknown.VALUE) {
                throw new UnknownValue(path);
            }
            bare.add(revealed);
        }
        return bare;
    }

    /** The texts of the list at this path. */
    public List<String> texts(String path) {
        return items(path).stream().map(Props::written).toList();
    }

    /** The objects of the list at this path. */
    public List<Props> each(String path) {
        return items(path).stream()
                .map(item -> new Props(Values.map(item), seenSecrets, secret || Values.hasSecret(item)))
                .toList();
    }

    /** The object at this path; empty if there is none. */
    public Props object(String path) {
        return new Props(Values.map(get(path).orElse(Map.of())), seenSecrets, secret);
    }

    /** The texts of the object at this path, by key; nothing inside may be unknown. */
    public Map<String, String> textMap(String path) {
        Map<String, String> texts = new LinkedHashMap<>();
        Values.map(get(path).orElse(Map.of())).forEach((key, value) -> {
            Object bare = Secret.reveal(value);
            if (bare == Unknown.VALUE) {
                throw new UnknownValue(path + "." + key);
            }
            texts.put(key, written(bare));
        });
        return texts;
    }

    /** A scalar as text, whole numbers without a fraction. */
    public static String written(Object value) {
        if (value instanceof Double d && d == Math.rint(d) && !Double.isInfinite(d)) {
            return Long.toString(d.longValue());
        }
        return value.toString();
    }
}
