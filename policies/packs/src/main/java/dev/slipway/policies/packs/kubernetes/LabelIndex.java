package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.ResourceView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds by single labels the few resources that are worth a closer look, where comparing all with all would take minutes. */
final class LabelIndex {
    private final List<ResourceView> all;
    private final Map<String, List<ResourceView>> byLabel = new HashMap<>();
    /** Those that any labels may fit: they ask for none, or what they ask for is not known yet. */
    private final List<ResourceView> open = new ArrayList<>();

    private LabelIndex(List<ResourceView> all) {
        this.all = List.copyOf(all);
    }

    /** Resources by the labels they have, each under all of them. */
    static LabelIndex ofLabels(List<ResourceView> resources, Function<ResourceView, PropertyView> labels) {
        LabelIndex index = new LabelIndex(resources);
        for (ResourceView resource : resources) {
            PropertyView own = labels.apply(resource);
            if (own.hasUnknown()) {
                index.open.add(resource);
            } else {
                pairs(own).forEach(pair -> index.add(pair, resource));
            }
        }
        return index;
    }

    /** Resources by the labels they ask for, each under the one that the fewest ask for. */
    static LabelIndex ofSelectors(List<ResourceView> resources, Function<ResourceView, PropertyView> wanted) {
        LabelIndex index = new LabelIndex(resources);
        Map<String, Integer> count = new HashMap<>();
        java.util.IdentityHashMap<ResourceView, List<String>> pairs = new java.util.IdentityHashMap<>();
        for (ResourceView resource : resources) {
            PropertyView selector = wanted.apply(resource);
            List<String> own = selector.hasUnknown() ? List.of() : pairs(selector);
            pairs.put(resource, own);
            own.forEach(pair -> count.merge(pair, 1, Integer::sum));
        }
        for (ResourceView resource : resources) {
            pairs.getOrDefault(resource, List.of()).stream()
                    .min(Comparator.comparing(pair -> count.getOrDefault(pair, 0)))
                    .ifPresentOrElse(pair -> index.add(pair, resource), () -> index.open.add(resource));
        }
        return index;
    }

    /** Of an index of selectors: those that may match these labels. */
    List<ResourceView> mayMatch(PropertyView labels) {
        if (labels.hasUnknown()) {
            return all;
        }
        Map<String, ResourceView> found = new LinkedHashMap<>();
        open.forEach(it -> found.put(it.urn(), it));
        pairs(labels).forEach(pair -> byLabel.getOrDefault(pair, List.of()).forEach(it -> found.put(it.urn(), it)));
        return List.copyOf(found.values());
    }

    /** Of an index of labels: those that may have all that the selector wants. */
    List<ResourceView> mayHave(PropertyView selector) {
        List<String> wanted = pairs(selector);
        if (wanted.isEmpty() || selector.hasUnknown()) {
            return all;
        }
        List<ResourceView> found = new ArrayList<>(open);
        wanted.stream()
                .map(pair -> byLabel.getOrDefault(pair, List.of()))
                .min(Comparator.comparing(List::size))
                .ifPresent(found::addAll);
        return found;
    }

    private void add(String pair, ResourceView resource) {
        byLabel.computeIfAbsent(pair, it -> new ArrayList<>()).add(resource);
    }

    private static List<String> pairs(PropertyView labels) {
        return labels.fields().entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue().text().orElse(""))
                .toList();
    }
}
