package dev.slipway.model;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A value that may depend on what is only known once resources exist. Plans hold these instead of Pulumi outputs, so that a plan can
 * be printed, stored and compared; a target's stack builder resolves the references.
 */
public sealed interface Value {
    /** Text that is known now and is no secret. */
    record Literal(String text) implements Value {}

    /**
     * An attribute of a resource of the app, written {@code ${resource.attribute}}.
     *
     * @param resource name of a database, cache, bucket, service, site or external in the app
     * @param attribute one of the attributes that kind of resource offers, such as {@code host}, {@code port}, {@code url}
     */
    record Ref(String resource, String attribute) implements Value {}

    /** The value of a secret of the app, written {@code ${secrets.name}}. Never printed. */
    record SecretRef(String name) implements Value {}

    /** Several values put together, such as a connection URL. */
    record Template(List<Value> parts) implements Value {
        public Template {
            parts = List.copyOf(parts);
        }
    }

    static Value literal(String text) {
        return new Literal(text);
    }

    static Value ref(String resource, String attribute) {
        return new Ref(resource, attribute);
    }

    static Value secret(String name) {
        return new SecretRef(name);
    }

    static Value template(Value... parts) {
        return new Template(List.of(parts));
    }

    /** All leaves of this value in order: literals, references and secrets, no templates. */
    default Stream<Value> leaves() {
        return this instanceof Template template ? template.parts().stream().flatMap(Value::leaves) : Stream.of(this);
    }

    /** The same value with each reference put through a change; literals and secrets stay. */
    default Value mapRefs(Function<Ref, Value> change) {
        if (this instanceof Ref ref) {
            return change.apply(ref);
        }
        return this instanceof Template template
                ? new Template(template.parts().stream()
                        .map(part -> part.mapRefs(change))
                        .toList())
                : this;
    }

    /** Whether a secret is part of this value, as far as the value itself tells. */
    default boolean holdsSecret() {
        return leaves().anyMatch(SecretRef.class::isInstance);
    }
}
