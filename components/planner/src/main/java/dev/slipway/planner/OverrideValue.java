package dev.slipway.planner;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.model.PlanOverride;
import dev.slipway.model.Value;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns the JSON of an override into the type that the plan has at its place. */
final class OverrideValue {
    private OverrideValue() {}

    static Object of(JsonNode json, Type type, PlanOverride override) {
        Class<?> raw = raw(type);
        if (raw == Optional.class) {
            return json.isNull() ? Optional.empty() : Optional.of(of(json, PlanOverrides.argument(type, 0), override));
        }
        if (raw == List.class && json.isArray()) {
            List<Object> list = new ArrayList<>();
            json.forEach(item -> list.add(of(item, PlanOverrides.argument(type, 0), override)));
            return list;
        }
        if (raw == Map.class && json.isObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            json.properties()
                    .forEach(it -> map.put(it.getKey(), of(it.getValue(), PlanOverrides.argument(type, 1), override)));
            return map;
        }
        return scalar(json, raw)
                .orElseThrow(() -> new IllegalArgumentException("overrides." + override.path() + " must be "
                        + words(raw) + ", found " + json + "; give such a value"));
    }

    private static Optional<Object> scalar(JsonNode json, Class<?> type) {
        if (type == String.class && json.isTextual()) {
            return Optional.of(json.textValue());
        }
        if ((type == int.class || type == Integer.class) && json.canConvertToInt() && json.isIntegralNumber()) {
            return Optional.of(json.intValue());
        }
        if ((type == double.class || type == Double.class) && json.isNumber()) {
            return Optional.of(json.doubleValue());
        }
        if ((type == boolean.class || type == Boolean.class) && json.isBoolean()) {
            return Optional.of(json.booleanValue());
        }
        if (type == Value.class && json.isTextual()) {
            return Optional.of(Value.literal(json.textValue()));
        }
        if (type == Duration.class && json.isTextual()) {
            return duration(json.textValue());
        }
        return type.isEnum() && json.isTextual() ? constant(type, json.textValue()) : Optional.empty();
    }

    private static Optional<Object> duration(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Object> constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .map(Object.class::cast)
                .filter(it -> it.toString().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static String words(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return "a whole number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == List.class) {
            return "a list";
        }
        if (type == Map.class) {
            return "an object";
        }
        if (type == Duration.class) {
            return "a duration such as \"PT30S\"";
        }
        if (type.isRecord()) {
            return "left whole; name one of its fields in the path";
        }
        return type.isEnum() ? "one of " + Arrays.toString(type.getEnumConstants()) : "a text";
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> raw) {
            return raw;
        }
        return type instanceof ParameterizedType parameterized ? (Class<?>) parameterized.getRawType() : Object.class;
    }
}
