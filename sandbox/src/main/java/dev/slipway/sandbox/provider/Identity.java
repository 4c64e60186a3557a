package dev.slipway.sandbox.provider;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.value.PropertyPath;
import dev.slipway.sandbox.value.Props;
import dev.slipway.sandbox.value.Secret;
import dev.slipway.sandbox.value.Unknown;
import dev.slipway.sandbox.value.UnknownValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a service tells its resources apart by: as it is known for the type, else the name, as with nearly every service. */
final class Identity {
    private static final List<String> OF_KUBERNETES = List.of("metadata.name", "metadata.namespace");
    private static final List<String> OF_OTHERS = List.of("name");

    private Identity() {}

    /** The id that a resource gets; empty while an input that it is made of is unknown. */
    static Optional<String> id(Subject subject, Optional<Knowledge> knowledge) {
        try {
            return Optional.of(knowledge.map(k -> k.id(subject)).orElseGet(() -> plainId(subject)));
        } catch (UnknownValue e) {
            return Optional.empty();
        }
    }

    private static String plainId(Subject subject) {
        if (isKubernetes(subject.token())) {
            String namespace = subject.in().text("metadata.namespace", "");
            String name = subject.in().text("metadata.name", subject.name());
            return namespace.isEmpty() ? name : namespace + "/" + name;
        }
        return PropertyPath.parse("name")
                .in(subject.in().all())
                .filter(v -> v != Unknown.VALUE)
                .map(v -> Props.written(Secret.reveal(v)))
                .orElseGet(() -> subject.name() + "-" + subject.hex("id", 7));
    }

    /** For a type without knowledge: whether a property is part of what cannot change. */
    static boolean includes(String token, PropertyPath path) {
        String text = path.toString();
        return isKubernetes(token)
                ? OF_KUBERNETES.contains(text) || text.equals("apiVersion") || text.equals("kind")
                : OF_OTHERS.contains(text);
    }

    /** Whether two versions of a resource cannot stand side by side. */
    static boolean isSame(
            String token, Optional<Knowledge> knowledge, Map<String, Object> before, Map<String, Object> after) {
        List<PropertyPath> identity =
                knowledge.map(Knowledge::identity).orElse(isKubernetes(token) ? OF_KUBERNETES : OF_OTHERS).stream()
                        .map(PropertyPath::parse)
                        .toList();
        return identity.stream().anyMatch(path -> path.in(before).isPresent())
                && identity.stream().allMatch(path -> path.in(before)
                        .map(Secret::reveal)
                        .equals(path.in(after).map(Secret::reveal)));
    }

    private static boolean isKubernetes(String token) {
        return token.startsWith("kubernetes:");
    }
}
