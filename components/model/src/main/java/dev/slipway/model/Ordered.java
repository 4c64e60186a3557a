package dev.slipway.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Unmodifiable maps that keep the order in which the app file names things, so that plans are printed the same each time. */
public final class Ordered {
    private Ordered() {}

    /** A copy in the same order. */
    public static <K, V> Map<K, V> copyOf(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
