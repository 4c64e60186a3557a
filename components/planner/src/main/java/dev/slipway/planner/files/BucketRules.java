package dev.slipway.planner.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.model.Bucket;
import dev.slipway.model.CorsRule;
import dev.slipway.model.LifecycleRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a bucket does with ageing objects and with other origins, as the S3 interface takes it. */
public final class BucketRules {
    private static final ObjectMapper JSON = new ObjectMapper();

    private BucketRules() {}

    /**
     * All lifecycle rules; an empty text when the bucket has none.
     *
     * @param transitions whether the store has classes that objects can move to
     */
    public static String lifecycle(Bucket bucket, boolean transitions) {
        List<Map<String, Object>> rules = new ArrayList<>();
        for (LifecycleRule rule : bucket.lifecycle()) {
            Map<String, Object> actions = actions(bucket, rule, transitions);
            if (!actions.isEmpty()) {
                Map<String, Object> tree = new LinkedHashMap<>();
                tree.put("ID", rule.prefix().isEmpty() ? "all" : rule.prefix().replaceAll("[^A-Za-z0-9]+", "-"));
                tree.put("Status", "Enabled");
                tree.put("Filter", Map.of("Prefix", rule.prefix()));
                tree.putAll(actions);
                rules.add(tree);
            }
        }
        return rules.isEmpty() ? "" : json(Map.of("Rules", rules));
    }

    private static Map<String, Object> actions(Bucket bucket, LifecycleRule rule, boolean transitions) {
        Map<String, Object> actions = new LinkedHashMap<>();
        if (transitions) {
            rule.transitionTo()
                    .ifPresent(storageClass -> actions.put(
                            "Transitions", List.of(transition(rule.transitionAfterDays(), storageClass.name()))));
        }
        rule.expireAfterDays().ifPresent(days -> actions.put("Expiration", Map.of("Days", days)));
        if (bucket.versioning()) {
            actions.put("NoncurrentVersionExpiration", Map.of("NoncurrentDays", rule.expireOldVersionsAfterDays()));
        }
        return actions;
    }

    private static Map<String, Object> transition(Object days, String storageClass) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("Days", days);
        map.put("StorageClass", storageClass);
        return map;
    }

    /** Which origins a browser may come from; an empty text when none is named. */
    public static String cors(Bucket bucket) {
        List<Map<String, Object>> rules = new ArrayList<>();
        for (CorsRule rule : bucket.cors()) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("AllowedOrigins", rule.origins());
            tree.put("AllowedMethods", rule.methods());
            tree.put("AllowedHeaders", List.of("*"));
            tree.put("ExposeHeaders", List.of("ETag"));
            tree.put("MaxAgeSeconds", rule.maxAge().toSeconds());
            rules.add(tree);
        }
        return rules.isEmpty() ? "" : json(Map.of("CORSRules", rules));
    }

    private static String json(Object tree) {
        try {
            return JSON.writeValueAsString(tree) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps and texts always print as JSON", e);
        }
    }
}
