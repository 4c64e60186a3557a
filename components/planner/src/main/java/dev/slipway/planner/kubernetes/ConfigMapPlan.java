package dev.slipway.planner.kubernetes;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A ConfigMap.
 *
 * @param name name of the object
 * @param data file name to content
 */
public record ConfigMapPlan(String name, Map<String, String> data) {
    public ConfigMapPlan {
        data = Collections.unmodifiableMap(new TreeMap<>(data));
    }
}
