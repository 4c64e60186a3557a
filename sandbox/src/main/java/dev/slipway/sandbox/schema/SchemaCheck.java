package dev.slipway.sandbox.schema;

import dev.slipway.sandbox.value.PropertyPath;
import dev.slipway.sandbox.value.Secret;
import dev.slipway.sandbox.value.Unknown;
import dev.slipway.sandbox.value.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Holds inputs against the SDK's annotations: unknown properties, missing ones and values of the wrong type, all at once. */
public final class SchemaCheck {
    private static final Set<String> BOOKKEEPING = Set.of("__defaults", "__internal", "__meta");

    private final TypeCatalogue catalogue;

    /** A check that reads nested classes through this catalogue. */
    public SchemaCheck(TypeCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** All refusals of these inputs. */
    public List<Refusal> check(Map<String, PropertySchema> schema, Map<String, Object> inputs) {
        List<Refusal> refusals = new ArrayList<>();
        object(new PropertyPath(List.of()), schema, inputs, refusals);
        return refusals;
    }

    /** All refusals of a value for one place in a resource, which may be among its inputs or among what its service computes. */
    public List<Refusal> check(ResourceSchema schema, PropertyPath place, Object value) {
        List<Refusal> refusals = new ArrayList<>();
        Map<String, TypeSchema> types = new TreeMap<>();
        schema.outputs().forEach(output -> types.put(output.name(), output.type()));
        schema.inputs().values().forEach(input -> types.put(input.name(), input.type()));
        if (place.steps().isEmpty()) {
            refusals.add(new Refusal("", "an empty path names no property"));
        } else {
            place(place, 0, types, value, refusals);
        }
        return refusals;
    }

    private void place(
            PropertyPath place, int step, Map<String, TypeSchema> types, Object value, List<Refusal> refusals) {
        String name = String.valueOf(place.steps().get(step));
        TypeSchema type = types.get(name);
        if (type == null) {
            refusals.add(unknown(place.upTo(step + 1), name, types.keySet()));
        } else {
            inside(place, step + 1, type, value, refusals);
        }
    }

    /** Goes down from a place's first steps, whose type is known, to its end. */
    private void inside(PropertyPath place, int step, TypeSchema type, Object value, List<Refusal> refusals) {
        if (step == place.steps().size()) {
            value(place, type, value, refusals);
        } else if (type instanceof TypeSchema.ListOf list) {
            if (place.steps().get(step) instanceof Integer) {
                inside(place, step + 1, list.item(), value, refusals);
            } else {
                refusals.add(new Refusal(place.upTo(step).toString(), "is a list. Say which: [0] is its first."));
            }
        } else if (type instanceof TypeSchema.MapOf map) {
            inside(place, step + 1, map.value(), value, refusals);
        } else if (type instanceof TypeSchema.ObjectOf object) {
            Map<String, TypeSchema> types = new TreeMap<>();
            catalogue.properties(object.declaring()).values().forEach(it -> types.put(it.name(), it.type()));
            place(place, step, types, value, refusals);
        } else if (type instanceof TypeSchema.OneOf either) {
            either(
                    refusals,
                    left -> inside(place, step, either.left(), value, left),
                    right -> inside(place, step, either.right(), value, right));
        } else if (type instanceof TypeSchema.Scalar scalar) {
            refusals.add(new Refusal(place.upTo(step).toString(), "is " + scalar.spoken() + ", without parts."));
        }
    }

    private void object(PropertyPath at, Map<String, PropertySchema> schema, Map<?, ?> inputs, List<Refusal> refusals) {
        inputs.forEach((key, value) -> {
            String name = String.valueOf(key);
            PropertySchema property = schema.get(name);
            if (property != null) {
                value(at.then(name), property.type(), Objects.requireNonNull(value), refusals);
            } else if (!BOOKKEEPING.contains(name)) {
                refusals.add(unknown(at.then(name), name, schema.keySet()));
            }
        });
        schema.values().stream()
                .filter(p -> p.required() && !inputs.containsKey(p.name()))
                .sorted(Comparator.comparing(PropertySchema::name))
                .forEach(p -> refusals.add(new Refusal(
                        at.then(p.name()).toString(),
                        "Missing required property '" + p.name() + "'. Give it a value.")));
    }

    private void value(PropertyPath at, TypeSchema type, Object wrapped, List<Refusal> refusals) {
        Object value = Secret.reveal(wrapped);
        if (value == Unknown.VALUE) {
            return;
        }
        if (type instanceof TypeSchema.Scalar scalar) {
            if (!fits(scalar, value)) {
                refusals.add(wrong(at, scalar.spoken(), value));
            }
        } else if (type instanceof TypeSchema.ListOf list) {
            if (!(value instanceof List<?> items)) {
                refusals.add(wrong(at, "a list", value));
                return;
            }
            for (int i = 0; i < items.size(); i++) {
                value(at.then(i), list.item(), Objects.requireNonNull(items.get(i)), refusals);
            }
        } else if (type instanceof TypeSchema.MapOf map) {
            if (!(value instanceof Map<?, ?> entries)) {
                refusals.add(wrong(at, "an object", value));
                return;
            }
            entries.forEach((key, item) ->
                    value(at.then(String.valueOf(key)), map.value(), Objects.requireNonNull(item), refusals));
        } else if (type instanceof TypeSchema.ObjectOf object) {
            if (!(value instanceof Map<?, ?> entries)) {
                refusals.add(wrong(at, "an object", value));
                return;
            }
            object(at, catalogue.properties(object.declaring()), entries, refusals);
        } else if (type instanceof TypeSchema.OneOf either) {
            either(
                    refusals,
                    left -> value(at, either.left(), value, left),
                    right -> value(at, either.right(), value, right));
        }
    }

    /** Refuses what the left kind refuses, unless the right kind takes it. */
    private static void either(List<Refusal> refusals, Consumer<List<Refusal>> left, Consumer<List<Refusal>> right) {
        List<Refusal> byLeft = new ArrayList<>();
        left.accept(byLeft);
        List<Refusal> byRight = new ArrayList<>();
        right.accept(byRight);
        if (!byRight.isEmpty()) {
            refusals.addAll(byLeft);
        }
    }

    private static Refusal unknown(PropertyPath at, String name, Set<String> known) {
        String meant = Suggestion.nearest(name, known)
                .map(s -> " Did you mean '" + s + "'?")
                .orElse("");
        return new Refusal(at.toString(), "there is no property '" + name + "' here." + meant);
    }

    private static boolean fits(TypeSchema.Scalar scalar, Object value) {
        return switch (scalar) {
            case TEXT -> value instanceof String;
            case FLAG -> value instanceof Boolean;
            case NUMBER -> value instanceof Number;
            case WHOLE -> value instanceof Number n && n.doubleValue() == Math.rint(n.doubleValue());
        };
    }

    private static Refusal wrong(PropertyPath at, String expected, Object found) {
        return new Refusal(
                at.toString(), "expected " + expected + ", found " + kind(found) + ". Change the value's type.");
    }

    private static String kind(Object value) {
        if (value instanceof String) {
            return "a string";
        } else if (value instanceof Boolean) {
            return "a boolean";
        } else if (value instanceof Number n) {
            return n.doubleValue() == Math.rint(n.doubleValue()) ? "an integer" : "a fraction";
        }
        return value instanceof List
                ? "a list"
                : Values.map(value).containsKey(Values.SIGNATURE) ? "an asset" : "an object";
    }
}
