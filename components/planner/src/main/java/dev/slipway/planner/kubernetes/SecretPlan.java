package dev.slipway.planner.kubernetes;

import dev.slipway.model.Value;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A Secret; its values hold references to the stack's secrets, never the secrets themselves.
 *
 * @param name name of the object
 * @param data key to value
 */
public record SecretPlan(String name, Map<String, Value> data) {
    public SecretPlan {
        data = Collections.unmodifiableMap(new TreeMap<>(data));
    }
}
