package dev.slipway.sandbox.value;

import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Translates between the wire format and plain Java values: {@code Boolean}, {@code Double}, {@code String}, {@code List}, {@code Map},
 * {@link Secret} and {@link Unknown}. Nulls are left out, as no provider tells them from absence.
 */
public final class Values {
    /** The key that marks an object of special meaning on the wire. */
    public static final String SIGNATURE = "4dabf18193072939515e22adb298388d";

    private static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";
    private static final String OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
    private static final String REFERENCE = "5cf8f73096256a8f31e491e813e4eb8e";

    private Values() {}

    /** Decodes an object. */
    public static Map<String, Object> decode(Struct struct) {
        Map<String, Object> map = new LinkedHashMap<>();
        struct.getFieldsMap().forEach((key, value) -> {
            if (value.getKindCase() != Value.KindCase.NULL_VALUE) {
                map.put(key, decode(value));
            }
        });
        return map;
    }

    private static Object decode(Value value) {
        return switch (value.getKindCase()) {
            case BOOL_VALUE -> value.getBoolValue();
            case NUMBER_VALUE -> value.getNumberValue();
            case STRING_VALUE -> Unknown.WIRE.equals(value.getStringValue()) ? Unknown.VALUE : value.getStringValue();
            case LIST_VALUE -> decode(value.getListValue());
            case STRUCT_VALUE -> special(decode(value.getStructValue()));
            case NULL_VALUE, KIND_NOT_SET -> "";
        };
    }

    private static List<Object> decode(ListValue values) {
        List<Object> list = new ArrayList<>();
        for (Value value : values.getValuesList()) {
            if (value.getKindCase() != Value.KindCase.NULL_VALUE) {
                list.add(decode(value));
            }
        }
        return list;
    }

    private static Object special(Map<String, Object> map) {
        Object signature = map.get(SIGNATURE);
        if (signature == null) {
            return map;
        }
        if (signature.equals(SECRET)) {
            return new Secret(Objects.requireNonNullElse(map.get("value"), ""));
        }
        if (signature.equals(OUTPUT)) {
            Object value = Objects.requireNonNullElse(map.get("value"), Unknown.VALUE);
            return Boolean.TRUE.equals(map.get("secret")) ? new Secret(value) : value;
        }
        if (signature.equals(REFERENCE)) {
            return Objects.requireNonNullElse(map.get("id"), Unknown.VALUE);
        }
        return map; // assets and archives stay as they came
    }

    /** Encodes an object. */
    public static Struct encode(Map<String, Object> map) {
        Struct.Builder struct = Struct.newBuilder();
        map.forEach((key, value) -> struct.putFields(key, encode(value)));
        return struct.build();
    }

    /** Encodes any value of the forms named above; other numbers are taken as double. */
    public static Value encode(Object value) {
        Value.Builder made = Value.newBuilder();
        if (value instanceof Boolean bool) {
            return made.setBoolValue(bool).build();
        } else if (value instanceof Number number) {
            return made.setNumberValue(number.doubleValue()).build();
        } else if (value instanceof String text) {
            return made.setStringValue(text).build();
        } else if (value == Unknown.VALUE) {
            return made.setStringValue(Unknown.WIRE).build();
        } else if (value instanceof Secret secret) {
            return made.setStructValue(Struct.newBuilder()
                            .putFields(SIGNATURE, encode(SECRET))
                            .putFields("value", encode(secret.value())))
                    .build();
        } else if (value instanceof List<?> list) {
            ListValue.Builder values = ListValue.newBuilder();
            list.forEach(item -> values.addValues(encode(item)));
            return made.setListValue(values).build();
        } else if (value instanceof Map<?, ?> map) {
            Struct.Builder struct = Struct.newBuilder();
            map.forEach((key, item) -> struct.putFields(String.valueOf(key), encode(item)));
            return made.setStructValue(struct).build();
        }
        return made.setNullValue(NullValue.NULL_VALUE).build();
    }

    /** Whether an unknown stands anywhere inside. */
    public static boolean hasUnknown(Object value) {
        Object bare = Secret.reveal(value);
        if (bare instanceof Map<?, ?> map) {
            return map.values().stream().anyMatch(Values::hasUnknown);
        }
        if (bare instanceof List<?> list) {
            return list.stream().anyMatch(Values::hasUnknown);
        }
        return bare == Unknown.VALUE;
    }

    /** Whether a secret stands anywhere inside. */
    public static boolean hasSecret(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().anyMatch(Values::hasSecret);
        }
        if (value instanceof List<?> list) {
            return list.stream().anyMatch(Values::hasSecret);
        }
        return value instanceof Secret;
    }

    /** The same value with every secret wrapper taken off, inside too. */
    public static Object bare(Object value) {
        Object revealed = Secret.reveal(value);
        if (revealed instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(String.valueOf(key), bare(Objects.requireNonNull(item))));
            return copy;
        }
        if (revealed instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(bare(Objects.requireNonNull(item))));
            return copy;
        }
        return revealed;
    }

    /** The same value with every number as the wire knows it, so that equal values are equal. */
    public static Object canonical(Object value) {
        if (value instanceof Secret secret) {
            return new Secret(canonical(secret.value()));
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(String.valueOf(key), canonical(Objects.requireNonNull(item))));
            return copy;
        } else if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(canonical(Objects.requireNonNull(item))));
            return copy;
        }
        return value instanceof Number number ? (Object) number.doubleValue() : value;
    }

    /** A map as decoded by this class; other objects give an empty map. */
    @SuppressWarnings("unchecked") // every map in a decoded value has string keys
    public static Map<String, Object> map(Object value) {
        return Secret.reveal(value) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    /** A list as decoded by this class; other objects give an empty list. */
    @SuppressWarnings("unchecked") // lists in a decoded value hold decoded values
    public static List<Object> list(Object value) {
        return Secret.reveal(value) instanceof List<?> list ? (List<Object>) list : List.of();
    }
}
