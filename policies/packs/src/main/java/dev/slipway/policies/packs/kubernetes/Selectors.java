package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.StackView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Label selectors, and names across resources of one namespace. */
public final class Selectors {
    private Selectors() {}

    /** The selectors of a kind, kept under a key of their spec, that cover the pods of a workload. */
    public static StackView.Links covered(StackView stack, ResourceView workload, String kind, String key) {
        List<ResourceView> certain = new ArrayList<>();
        List<ResourceView> possible = new ArrayList<>();
        PropertyView labels = PodSpec.labels(workload);
        LabelIndex index = stack.once(
                "selectors " + kind,
                LabelIndex.class,
                it -> LabelIndex.ofSelectors(it.ofType(kind), candidate -> candidate.get("spec", key, "matchLabels")));
        for (ResourceView candidate : index.mayMatch(labels)) {
            PropertyView selector = candidate.get("spec", key);
            if (!sameNamespace(candidate, workload)) {
                continue;
            }
            if (selector.hasUnknown() || labels.hasUnknown()) {
                possible.add(candidate);
            } else if (matches(selector, labels)) {
                certain.add(candidate);
            }
        }
        return new StackView.Links(certain, possible);
    }

    /** Whether a plain selector, as services have it, matches the pods of any workload of the stack. */
    public static boolean selectsAny(StackView stack, ResourceView service, PropertyView selector) {
        LabelIndex index = stack.once(
                "labels of pods",
                LabelIndex.class,
                it -> LabelIndex.ofLabels(it.ofType(PodSpec.types().toArray(String[]::new)), PodSpec::labels));
        return index.mayHave(selector).stream()
                .filter(workload -> sameNamespace(service, workload))
                .map(PodSpec::labels)
                .anyMatch(labels -> labels.hasUnknown() || contains(labels, selector));
    }

    /** Whether a service leads to the pods of a workload, surely or perhaps. */
    public static boolean isServed(StackView stack, ResourceView workload) {
        LabelIndex index = stack.once(
                "selectors of services",
                LabelIndex.class,
                it -> LabelIndex.ofSelectors(
                        it.ofType("kubernetes:core/v1:Service"), service -> service.get("spec", "selector")));
        PropertyView labels = PodSpec.labels(workload);
        return index.mayMatch(labels).stream()
                .filter(service -> sameNamespace(service, workload))
                .map(service -> service.get("spec", "selector"))
                .anyMatch(selector -> selector.isSet()
                        && (selector.hasUnknown() || labels.hasUnknown() || contains(labels, selector)));
    }

    /** The name by which others refer to a resource. */
    public static String name(ResourceView resource) {
        return resource.get("metadata", "name").text().orElse(resource.name());
    }

    /** The resources of a type that have a name of this property. */
    public static List<ResourceView> named(StackView stack, String type, PropertyView name) {
        return found(stack, type + " by name", type, it -> List.of(name(it)), name.texts());
    }

    /** The resources of a type in which a property names this resource. */
    public static List<ResourceView> naming(StackView stack, String type, ResourceView named, String... property) {
        return found(
                stack,
                type + " by " + String.join(".", property),
                type,
                it -> it.get(property).texts(),
                List.of(name(named)));
    }

    private record Names(Map<String, List<ResourceView>> resources) {}

    private static List<ResourceView> found(
            StackView stack, String key, String type, Function<ResourceView, List<String>> names, List<String> wanted) {
        Names index = stack.once(key, Names.class, it -> {
            Map<String, List<ResourceView>> resources = new HashMap<>();
            for (ResourceView resource : it.ofType(type)) {
                for (String name : names.apply(resource)) {
                    resources.computeIfAbsent(name, absent -> new ArrayList<>()).add(resource);
                }
            }
            return new Names(resources);
        });
        return wanted.stream()
                .flatMap(name -> index.resources.getOrDefault(name, List.of()).stream())
                .toList();
    }

    static boolean sameNamespace(ResourceView one, ResourceView other) {
        PropertyView first = one.get("metadata", "namespace");
        PropertyView second = other.get("metadata", "namespace");
        return first.isUnknown()
                || second.isUnknown()
                || first.text().orElse("default").equals(second.text().orElse("default"));
    }

    private static boolean matches(PropertyView selector, PropertyView labels) {
        return contains(labels, selector.get("matchLabels"))
                && selector.get("matchExpressions").items().stream().allMatch(one -> holds(one, labels));
    }

    private static boolean contains(PropertyView labels, PropertyView wanted) {
        for (Map.Entry<String, PropertyView> entry : wanted.fields().entrySet()) {
            if (!labels.get(entry.getKey()).text().equals(entry.getValue().text())) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(PropertyView expression, PropertyView labels) {
        PropertyView label = labels.get(expression.get("key").text().orElse(""));
        boolean listed =
                label.text().map(expression.get("values").texts()::contains).orElse(false);
        return switch (expression.get("operator").text().orElse("")) {
            case "In" -> listed;
            case "NotIn" -> !listed;
            case "Exists" -> label.isSet();
            case "DoesNotExist" -> !label.isSet();
            default -> false;
        };
    }
}
