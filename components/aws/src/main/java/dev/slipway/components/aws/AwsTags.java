package dev.slipway.components.aws;

import dev.slipway.model.Ordered;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tags that every resource carries.
 *
 * @param common tag to value
 */
public record AwsTags(Map<String, String> common) {
    public AwsTags {
        common = Ordered.copyOf(common);
    }

    /** No tags, for those who set them on the provider. */
    public static AwsTags none() {
        return new AwsTags(Map.of());
    }

    /** The common tags and a name. */
    public Map<String, String> named(String name) {
        Map<String, String> tags = new LinkedHashMap<>(common);
        tags.put("Name", name);
        return tags;
    }
}
