package dev.slipway.program.config;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where configuration comes from: Pulumi at run time, a map in tests and in {@code slipway plan}. */
public interface ConfigSource {
    /** The raw value of a full key, objects as JSON; empty when it is not set. */
    Optional<String> get(String key);

    /** All keys that are set, as far as the source can tell; empty when it cannot. */
    Set<String> keys();

    /** A source over fixed values. */
    static ConfigSource of(Map<String, String> values) {
        Map<String, String> copy = Map.copyOf(values);
        return new ConfigSource() {
            @Override
            public Optional<String> get(String key) {
                return Optional.ofNullable(copy.get(key));
            }

            @Override
            public Set<String> keys() {
                return copy.keySet();
            }
        };
    }
}
