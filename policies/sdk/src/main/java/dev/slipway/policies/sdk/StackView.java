package dev.slipway.policies.sdk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All resources of a stack, found by URN, type, parent, or by what their properties refer to. */
public final class StackView {
    private final Map<String, ResourceView> byUrn = new LinkedHashMap<>();
    private final Map<String, List<ResourceView>> byType = new HashMap<>();
    private final Map<String, List<ResourceView>> byParent = new HashMap<>();

    public StackView(Collection<ResourceView> resources) {
        for (ResourceView resource : resources) {
            byUrn.put(resource.urn(), resource);
            byType.computeIfAbsent(resource.type(), type -> new ArrayList<>()).add(resource);
            resource.edges().parent().ifPresent(parent -> byParent.computeIfAbsent(parent, urn -> new ArrayList<>())
                    .add(resource));
        }
    }

    /** Every resource, in the order in which it was registered. */
    public Collection<ResourceView> resources() {
        return byUrn.values();
    }

    /** The resource with this URN. */
    public Optional<ResourceView> find(String urn) {
        return Optional.ofNullable(byUrn.get(urn));
    }

    /** The resources whose type is one of these tokens, exactly. */
    public List<ResourceView> ofType(String... types) {
        List<ResourceView> found = new ArrayList<>();
        for (String type : types) {
            found.addAll(byType.getOrDefault(type, List.of()));
        }
        return found;
    }

    /** The resources whose parent this is. */
    public List<ResourceView> children(ResourceView parent) {
        return byParent.getOrDefault(parent.urn(), List.of());
    }

    /** The component that registered a resource, if any. */
    public Optional<ResourceView> parent(ResourceView child) {
        return child.edges().parent().flatMap(this::find);
    }

    /** Every component above a resource, the nearest first. */
    public List<ResourceView> ancestors(ResourceView resource) {
        List<ResourceView> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<ResourceView> at = parent(resource);
        while (at.isPresent() && seen.add(at.get().urn())) {
            found.add(at.get());
            at = parent(at.get());
        }
        return found;
    }

    /**
     * The resources of some type that refer to a target through one of their properties: by the engine's property
     * dependencies where it told them, else by a known value that equals the target's id, name or ARN.
     */
    public Links linked(ResourceView target, String property, String... types) {
        List<ResourceView> certain = new ArrayList<>();
        List<ResourceView> possible = new ArrayList<>();
        for (ResourceView candidate : ofType(types)) {
            switch (refers(candidate, property, target)) {
                case YES -> certain.add(candidate);
                case MAYBE -> possible.add(candidate);
                case NO -> {}
            }
        }
        return new Links(certain, possible);
    }

    /** The resources that one property of a resource refers to, of the given types. */
    public Links referred(ResourceView from, String property, String... types) {
        List<ResourceView> certain = new ArrayList<>();
        List<ResourceView> possible = new ArrayList<>();
        for (ResourceView candidate : ofType(types)) {
            switch (refers(from, property, candidate)) {
                case YES -> certain.add(candidate);
                case MAYBE -> possible.add(candidate);
                case NO -> {}
            }
        }
        return new Links(certain, possible);
    }

    private enum Refers {
        YES,
        NO,
        MAYBE
    }

    private static Refers refers(ResourceView from, String property, ResourceView target) {
        Set<String> behind = from.edges().byProperty().getOrDefault(property, Set.of());
        if (behind.contains(target.urn())) {
            return Refers.YES;
        }
        PropertyView value = from.get(property);
        for (String text : value.reveal().texts()) {
            if (names(target).contains(text)) {
                return Refers.YES;
            }
        }
        return value.hasUnknown() && behind.isEmpty() ? Refers.MAYBE : Refers.NO;
    }

    private static Set<String> names(ResourceView target) {
        Set<String> names = new HashSet<>();
        for (String key : List.of("id", "arn", "name", "bucket", "identifier", "replicationGroupId", "family")) {
            target.get(key).reveal().text().ifPresent(names::add);
        }
        target.get("metadata", "name").reveal().text().ifPresent(names::add);
        return names;
    }

    /**
     * What refers to a resource.
     *
     * @param certain those that surely do
     * @param possible those whose reference is not known yet, and may turn out to
     */
    public record Links(List<ResourceView> certain, List<ResourceView> possible) {
        public Links {
            certain = List.copyOf(certain);
            possible = List.copyOf(possible);
        }

        /** Whether there is surely none. */
        public boolean isEmpty() {
            return certain.isEmpty() && possible.isEmpty();
        }

        /** Complies when one surely refers; is open when one may. */
        public Verdict mustExist(String path, String expected) {
            if (!certain.isEmpty()) {
                return Verdict.pass();
            }
            return possible.isEmpty() ? Verdict.fail(path, "nothing", expected) : Verdict.unknown(path);
        }
    }
}
