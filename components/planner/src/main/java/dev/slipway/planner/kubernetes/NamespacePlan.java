package dev.slipway.planner.kubernetes;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The namespace all objects live in.
 *
 * @param name at most 63 characters
 * @param labels pod security levels among them
 * @param quota hard limits over all pods, such as {@code limits.memory}
 * @param defaultResources given to a container that names none
 * @param nodes what carries all pods; the stack makes no node
 * @param imagePullSecrets secrets that log in to registries, kept in the namespace by the team
 */
public record NamespacePlan(
        String name,
        Map<String, String> labels,
        Map<String, String> quota,
        ResourcesPlan defaultResources,
        NodePool nodes,
        List<String> imagePullSecrets) {
    public NamespacePlan {
        imagePullSecrets = List.copyOf(imagePullSecrets);
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
        quota = Collections.unmodifiableMap(new TreeMap<>(quota));
    }
}
