package dev.slipway.planner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.model.PlanOverride;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts a team's own values over planned ones, the escape hatch for what the app file cannot say. A path names record components, map keys
 * and list elements (by their key or name, as {@link PlanDiff} does), such as {@code services.api.minReadySeconds}.
 */
public final class PlanOverrides {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PlanOverrides() {}

    /**
     * A plan with one value replaced.
     *
     * @return empty when the plan has nothing under that path, as when the override is meant for another target
     * @throws IllegalArgumentException when the value does not fit the place; says what was expected and found
     */
    public static <P extends Record> Optional<P> apply(P plan, PlanOverride override) {
        List<String> path = List.of(override.path().split("\\."));
        return replaced(plan, plan.getClass(), path, override).map(changed -> cast(plan, changed));
    }

    @SuppressWarnings("unchecked")
    private static <P> P cast(P like, Object changed) {
        return (P) like.getClass().cast(changed);
    }

    /** The outer Optional says whether the path was found, an inner one is the planned value itself. */
    @SuppressWarnings("OptionalMapToOptional")
    private static Optional<Object> replaced(Object node, Type type, List<String> path, PlanOverride override) {
        if (path.isEmpty()) {
            return Optional.of(OverrideValue.of(json(override), type, override));
        }
        if (node instanceof Optional<?> optional) {
            return optional.flatMap(inner -> replaced(inner, argument(type, 0), path, override))
                    .map(Optional::of);
        }
        if (node instanceof Record record) {
            return inRecord(record, path, override);
        }
        if (node instanceof Map<?, ?> map) {
            return inMap(map, type, path, override);
        }
        return node instanceof List<?> list ? inList(list, type, path, override) : Optional.empty();
    }

    private static Optional<Object> inRecord(Record record, List<String> path, PlanOverride override) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> read(record, component))
                .toArray();
        for (int i = 0; i < components.length; i++) {
            if (components[i].getName().equals(path.get(0))) {
                int here = i;
                return replaced(values[i], components[i].getGenericType(), rest(path, 1), override)
                        .map(changed -> {
                            values[here] = changed;
                            return build(record.getClass(), components, values);
                        });
            }
        }
        return Optional.empty();
    }

    /** Keys may hold dots, so the longest key that fits counts. */
    private static Optional<Object> inMap(Map<?, ?> map, Type type, List<String> path, PlanOverride override) {
        for (int length = path.size(); length > 0; length--) {
            String key = String.join(".", path.subList(0, length));
            if (map.containsKey(key)) {
                Map<Object, Object> copy = new LinkedHashMap<>(map);
                return replaced(map.get(key), argument(type, 1), rest(path, length), override)
                        .map(changed -> {
                            copy.put(key, changed);
                            return copy;
                        });
            }
        }
        return Optional.empty();
    }

    private static Optional<Object> inList(List<?> list, Type type, List<String> path, PlanOverride override) {
        for (int i = 0; i < list.size(); i++) {
            if (path.get(0).equals(label(list.get(i), i))) {
                List<Object> copy = new ArrayList<>(list);
                int here = i;
                return replaced(list.get(i), argument(type, 0), rest(path, 1), override)
                        .map(changed -> {
                            copy.set(here, changed);
                            return copy;
                        });
            }
        }
        return Optional.empty();
    }

    private static String label(Object element, int index) {
        if (element instanceof Record record) {
            for (String name : PlanDiff.NAMES) {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    if (component.getName().equals(name) && read(record, component) instanceof String text) {
                        return text;
                    }
                }
            }
        }
        return String.valueOf(index);
    }

    private static List<String> rest(List<String> path, int from) {
        return path.subList(from, path.size());
    }

    static Type argument(Type type, int index) {
        return type instanceof ParameterizedType parameterized
                ? parameterized.getActualTypeArguments()[index]
                : Object.class;
    }

    private static JsonNode json(PlanOverride override) {
        try {
            return JSON.readTree(override.json());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "overrides." + override.path() + " must be a JSON value, found " + override.json(), e);
        }
    }

    private static Object read(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("plan records are public and read without failing", e);
        }
    }

    static Object build(Class<?> type, RecordComponent[] components, Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("plan records are public and have their canonical constructor", e);
        }
    }
}
