package dev.slipway.components.common;

import com.pulumi.core.Output;
import dev.slipway.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Turns the values of a plan into outputs: references by asking the stack's components, secrets by asking its configuration. */
public final class ValueResolver {
    private final References references;
    private final Function<String, Output<String>> secrets;

    /** Knows the attributes of the app's resources once they are built. */
    @FunctionalInterface
    public interface References {
        /**
         * The attribute as an output; secret where it is a credential.
         *
         * @throws IllegalArgumentException when there is no such resource or attribute
         */
        Output<String> of(String resource, String attribute);
    }

    /**
     * @param references attributes of the app's resources
     * @param secrets values of the app's secrets by name; made secret here whatever they come as
     */
    public ValueResolver(References references, Function<String, Output<String>> secrets) {
        this.references = references;
        this.secrets = secrets;
    }

    /** The value as an output; secret when any part of it is. */
    public Output<String> resolve(Value value) {
        if (value instanceof Value.Literal literal) {
            return Output.of(literal.text());
        }
        if (value instanceof Value.Ref ref) {
            return references.of(ref.resource(), ref.attribute());
        }
        if (value instanceof Value.SecretRef secret) {
            return secrets.apply(secret.name()).asSecret();
        }
        List<Output<String>> parts = new ArrayList<>();
        ((Value.Template) value).parts().forEach(part -> parts.add(resolve(part)));
        return Output.all(parts).applyValue(texts -> String.join("", texts));
    }

    /** All values of a map as outputs, in its order. */
    public Map<String, Output<String>> resolve(Map<String, Value> values) {
        Map<String, Output<String>> resolved = new LinkedHashMap<>();
        values.forEach((name, value) -> resolved.put(name, resolve(value)));
        return resolved;
    }

    /** The values of a map as one output, in its order; secret when any of them is. */
    public static Output<Map<String, String>> joined(Map<String, Output<String>> values) {
        List<String> names = List.copyOf(values.keySet());
        return Output.all(List.copyOf(values.values())).applyValue(texts -> {
            Map<String, String> joined = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                joined.put(names.get(i), texts.get(i));
            }
            return joined;
        });
    }
}
