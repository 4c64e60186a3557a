package dev.slipway.policies.sdk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One resource as the engine shows it to a policy.
 *
 * @param type its type token, {@code aws:rds/instance:Instance}
 * @param name its logical name
 * @param urn its URN
 * @param properties its inputs ({@link ResourceRule}) or outputs ({@link StackRule})
 * @param options what Pulumi was told about it
 * @param provider the explicit or default provider it goes to, if the engine told
 * @param edges whom it hangs from; empty for a {@link ResourceRule}, except the parent
 */
public record ResourceView(
        String type,
        String name,
        String urn,
        PropertyView properties,
        Options options,
        Optional<Provider> provider,
        Edges edges) {
    /** Pulumi's resource options, as far as the engine passes them on. */
    public record Options(boolean protect, List<String> ignoreChanges) {
        /** No option set. */
        public static final Options NONE = new Options(false, List.of());
    }

    /** The provider of a resource and its configuration, such as {@code region}. */
    public record Provider(String type, String name, String urn, PropertyView properties) {}

    /**
     * Whom a resource hangs from.
     *
     * @param parent the parent's URN
     * @param dependencies URNs of all it depends on
     * @param byProperty the URNs behind each property's value
     */
    public record Edges(Optional<String> parent, List<String> dependencies, Map<String, Set<String>> byProperty) {
        /** Hangs from nothing. */
        public static final Edges NONE = new Edges(Optional.empty(), List.of(), Map.of());
    }

    /** The property under a chain of keys. */
    public PropertyView get(String... keys) {
        return properties.get(keys);
    }

    /** The same with properties of its inputs where it has none of that name, as a component's outputs do not repeat them. */
    public ResourceView over(PropertyView inputs) {
        return new ResourceView(type, name, urn, properties.over(inputs), options, provider, edges);
    }

    /** Whether its type matches one of the patterns, as {@link Rule#types()} explains them. */
    public boolean isA(String... patterns) {
        for (String pattern : patterns) {
            if (TypePattern.matches(pattern, type)) {
                return true;
            }
        }
        return false;
    }
}
