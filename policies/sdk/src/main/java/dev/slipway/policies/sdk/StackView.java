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
import java.util.function.Function;

/** All resources of a stack, found by URN, type, parent, or by what their properties refer to. Used by one thread at a time. */
public final class StackView {
    private final Map<String, ResourceView> byUrn = new LinkedHashMap<>();
    private final Map<String, List<ResourceView>> byType = new HashMap<>();
    private final Map<String, List<ResourceView>> byParent = new HashMap<>();
    private final Map<String, Object> kept = new HashMap<>();
    private final References references = new References();

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
        return references.linked(target, property, ofType(types), List.of(types));
    }

    /** The resources that one property of a resource refers to, of the given types. */
    public Links referred(ResourceView from, String property, String... types) {
        return references.referred(from, property, ofType(types), List.of(types));
    }

    /**
     * What a rule works out of the whole stack and needs for many resources, such as an index: made at the first call, kept under the
     * key for the others. Without it a rule that walks all resources for each one takes minutes on a large stack.
     */
    public <T> T once(String key, Class<T> type, Function<StackView, T> make) {
        Object held = kept.get(key);
        if (held == null) {
            held = make.apply(this);
            kept.put(key, held);
        }
        return type.cast(held);
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
