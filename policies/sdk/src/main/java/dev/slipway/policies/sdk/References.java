package dev.slipway.policies.sdk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who refers to whom through a property, looked up in indexes that are made when first asked for: comparing every resource with every
 * other takes minutes on a stack of ten thousand.
 */
final class References {
    private static final List<String> NAMING =
            List.of("id", "arn", "name", "bucket", "identifier", "replicationGroupId", "family");

    private record Key(List<String> types, String property) {}

    /** The candidates by the URN behind the property, by its known texts, and those that say neither yet. */
    private record ByProperty(
            Map<String, Map<String, ResourceView>> behind,
            Map<String, Map<String, ResourceView>> texts,
            List<ResourceView> open) {}

    private final Map<Key, ByProperty> byProperty = new HashMap<>();
    private final Map<List<String>, Map<String, Map<String, ResourceView>>> byName = new HashMap<>();
    private final Map<String, Set<String>> names = new HashMap<>();

    StackView.Links linked(ResourceView target, String property, List<ResourceView> candidates, List<String> types) {
        ByProperty index = byProperty.computeIfAbsent(new Key(types, property), key -> index(property, candidates));
        Map<String, ResourceView> certain = new LinkedHashMap<>(index.behind.getOrDefault(target.urn(), Map.of()));
        for (String name : names(target)) {
            certain.putAll(index.texts.getOrDefault(name, Map.of()));
        }
        List<ResourceView> possible =
                index.open.stream().filter(it -> !certain.containsKey(it.urn())).toList();
        return new StackView.Links(List.copyOf(certain.values()), possible);
    }

    StackView.Links referred(ResourceView from, String property, List<ResourceView> candidates, List<String> types) {
        Set<String> behind = from.edges().byProperty().getOrDefault(property, Set.of());
        PropertyView value = from.get(property);
        Map<String, Map<String, ResourceView>> index = byName.computeIfAbsent(types, key -> named(candidates));
        Map<String, ResourceView> certain = new LinkedHashMap<>();
        for (String urn : behind) {
            certain.putAll(index.getOrDefault(urn, Map.of()));
        }
        for (String text : value.reveal().texts()) {
            certain.putAll(index.getOrDefault(text, Map.of()));
        }
        boolean open = behind.isEmpty() && value.hasUnknown();
        List<ResourceView> possible = open
                ? candidates.stream()
                        .filter(it -> !certain.containsKey(it.urn()))
                        .toList()
                : List.of();
        return new StackView.Links(List.copyOf(certain.values()), possible);
    }

    private static ByProperty index(String property, List<ResourceView> candidates) {
        ByProperty index = new ByProperty(new HashMap<>(), new HashMap<>(), new ArrayList<>());
        for (ResourceView candidate : candidates) {
            Set<String> behind = candidate.edges().byProperty().getOrDefault(property, Set.of());
            PropertyView value = candidate.get(property);
            behind.forEach(urn -> add(index.behind, urn, candidate));
            value.reveal().texts().forEach(text -> add(index.texts, text, candidate));
            if (behind.isEmpty() && value.hasUnknown()) {
                index.open.add(candidate);
            }
        }
        return index;
    }

    /** By URN and by every name. */
    private Map<String, Map<String, ResourceView>> named(List<ResourceView> candidates) {
        Map<String, Map<String, ResourceView>> index = new HashMap<>();
        for (ResourceView candidate : candidates) {
            add(index, candidate.urn(), candidate);
            names(candidate).forEach(name -> add(index, name, candidate));
        }
        return index;
    }

    private static void add(Map<String, Map<String, ResourceView>> index, String key, ResourceView resource) {
        index.computeIfAbsent(key, it -> new LinkedHashMap<>()).put(resource.urn(), resource);
    }

    private Set<String> names(ResourceView target) {
        return names.computeIfAbsent(target.urn(), urn -> {
            Set<String> found = new HashSet<>();
            for (String key : NAMING) {
                target.get(key).reveal().text().ifPresent(found::add);
            }
            target.get("metadata", "name").reveal().text().ifPresent(found::add);
            return found;
        });
    }
}
