package dev.slipway.sandbox.provider;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.schema.OutputSchema;
import dev.slipway.sandbox.schema.ResourceSchema;
import dev.slipway.sandbox.schema.TypeSchema;
import dev.slipway.sandbox.value.PropertyPath;
import dev.slipway.sandbox.value.Props;
import dev.slipway.sandbox.value.Secret;
import dev.slipway.sandbox.value.Unknown;
import dev.slipway.sandbox.value.UnknownValue;
import dev.slipway.sandbox.value.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Makes a resource's outputs: its inputs, what the service fills in, what it computes, and something typed for every promise left. */
final class Outputs {
    private Outputs() {}

    static Map<String, Object> of(Subject subject, Optional<ResourceSchema> schema, Optional<Knowledge> knowledge) {
        Map<String, Object> made = new LinkedHashMap<>(subject.in().all());
        made.remove("__defaults");
        knowledge.ifPresent(k -> k.defaults().forEach(made::putIfAbsent));
        knowledge.ifPresent(k -> k.outputs().forEach((name, how) -> put(made, name, compute(subject, how))));
        schema.ifPresent(s -> promises(subject, s, made));
        knowledge.ifPresent(k -> k.secrets().forEach(path -> hide(made, path)));
        return Values.map(Values.canonical(made));
    }

    /** The inputs as they may be stored: what the provider keeps secret is secret, though the program did not say so. */
    static Map<String, Object> hidden(Map<String, Object> inputs, Optional<Knowledge> knowledge) {
        Map<String, Object> copy = new LinkedHashMap<>(inputs);
        knowledge.ifPresent(k -> k.secrets().forEach(path -> hide(copy, path)));
        return copy;
    }

    private static void put(Map<String, Object> made, String name, Optional<Object> value) {
        value.ifPresent(v -> made.put(name, v));
    }

    private static Optional<Object> compute(Subject subject, Function<Subject, Object> how) {
        Props in = subject.in();
        Set<String> before = Set.copyOf(in.seenSecrets());
        in.seenSecrets().clear();
        try {
            Object value = how.apply(subject);
            if (value instanceof Optional<?> maybe) {
                return maybe.map(v -> in.seenSecrets().isEmpty() ? v : new Secret(v));
            }
            return Optional.of(in.seenSecrets().isEmpty() ? value : new Secret(value));
        } catch (UnknownValue e) {
            return Optional.of(Unknown.VALUE);
        } finally {
            in.seenSecrets().addAll(before);
        }
    }

    private static void promises(Subject subject, ResourceSchema schema, Map<String, Object> made) {
        for (OutputSchema output : schema.outputs()) {
            if (output.name().equals("tagsAll")) {
                made.put("tagsAll", tags(subject));
            } else if (output.always() && !made.containsKey(output.name())) {
                typed(subject, output).ifPresent(value -> made.put(output.name(), value));
            }
        }
    }

    private static Map<String, Object> tags(Subject subject) {
        Props config = Props.of(subject.place().config());
        Map<String, Object> all =
                new LinkedHashMap<>(Values.map(config.get("defaultTags.tags").orElse(Map.of())));
        PropertyPath.parse("tags").in(subject.in().all()).ifPresent(own -> all.putAll(Values.map(own)));
        return all;
    }

    private static Optional<Object> typed(Subject subject, OutputSchema output) {
        if (output.type() instanceof TypeSchema.Scalar scalar) {
            return Optional.of(
                    switch (scalar) {
                        case TEXT -> text(subject, output.name());
                        case FLAG -> false;
                        case WHOLE, NUMBER -> 0d;
                    });
        } else if (output.type() instanceof TypeSchema.ListOf) {
            return Optional.of(List.of());
        } else if (output.type() instanceof TypeSchema.MapOf) {
            return Optional.of(Map.of());
        }
        return Optional.empty();
    }

    private static String text(Subject subject, String name) {
        if (name.equals("arn")) {
            String[] parts = subject.token().split("[:/]", -1);
            return subject.arn(parts[1], parts[2] + "/" + subject.id());
        } else if (name.equals("ownerId") || name.equals("accountId")) {
            return subject.account();
        } else if (name.equals("region")) {
            return subject.region();
        }
        return "";
    }

    private static void hide(Map<String, Object> made, PropertyPath path) {
        path.in(made).filter(v -> !(v instanceof Secret) && !isEmpty(v)).ifPresent(v -> {
            if (path.steps().size() == 1) {
                made.put(String.valueOf(path.steps().get(0)), new Secret(v));
            }
        });
    }

    private static boolean isEmpty(Object value) {
        return value.equals("") || value.equals(Map.of());
    }
}
