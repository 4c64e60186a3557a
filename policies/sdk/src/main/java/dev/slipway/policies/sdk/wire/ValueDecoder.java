package dev.slipway.policies.sdk.wire;

import com.google.protobuf.Struct;
import dev.slipway.policies.sdk.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decodes the engine's property values, with the marks it sets for unknown and secret ones. */
public final class ValueDecoder {
    /** The key that marks an object as something else than an object. */
    static final String SIGNATURE_KEY = "4dabf18193072939515e22adb298388d";

    static final String SECRET_SIGNATURE = "1b47061264138c4ac30d75fd1eb44270";
    static final String OUTPUT_SIGNATURE = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
    static final String RESOURCE_SIGNATURE = "5cf8f73096256a8f31e491e813e4eb8e";

    /** What the command line writes for a secret in a state file that it cannot decrypt. */
    static final String SEALED_OFFLINE = "[secret]";

    /** One per kind of value: bool, number, string, array, asset, archive, object. */
    private static final Set<String> UNKNOWN = Set.of(
            "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
            "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
            "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
            "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
            "030794c1-ac77-496b-92df-f27374a8bd58",
            "e48ece36-62e2-4504-bad9-02848725956a",
            "dd056dcd-154b-4c76-9bd3-c8f88648b5ff");

    private ValueDecoder() {}

    /** Decodes an object. */
    public static Value decode(Struct struct) {
        Map<String, Value> fields = new LinkedHashMap<>();
        struct.getFieldsMap().forEach((key, value) -> fields.put(key, decode(value)));
        return new Value.Fields(fields);
    }

    private static Value decode(com.google.protobuf.Value value) {
        return switch (value.getKindCase()) {
            case BOOL_VALUE -> new Value.Bool(value.getBoolValue());
            case NUMBER_VALUE -> new Value.Num(value.getNumberValue());
            case STRING_VALUE -> text(value.getStringValue());
            case LIST_VALUE -> {
                List<Value> items = new ArrayList<>(value.getListValue().getValuesCount());
                value.getListValue().getValuesList().forEach(item -> items.add(decode(item)));
                yield new Value.Items(items);
            }
            case STRUCT_VALUE -> object(value.getStructValue());
            case NULL_VALUE, KIND_NOT_SET -> Value.absent();
        };
    }

    /** A text, unless it is one of the marks. */
    public static Value text(String text) {
        if (UNKNOWN.contains(text)) {
            return Value.unknown();
        }
        return text.equals(SEALED_OFFLINE) ? new Value.Secret(Value.unknown()) : new Value.Text(text);
    }

    private static Value object(Struct struct) {
        com.google.protobuf.Value signature = struct.getFieldsMap().get(SIGNATURE_KEY);
        if (signature == null) {
            return decode(struct);
        }
        return switch (signature.getStringValue()) {
            case SECRET_SIGNATURE -> new Value.Secret(inner(struct, Value.unknown()));
            case OUTPUT_SIGNATURE -> output(struct);
            case RESOURCE_SIGNATURE -> reference(struct);
            default -> decode(struct); // assets and archives read as plain objects
        };
    }

    private static Value output(Struct struct) {
        Value inner = inner(struct, Value.unknown());
        return struct.getFieldsOrDefault("secret", com.google.protobuf.Value.getDefaultInstance())
                        .getBoolValue()
                ? new Value.Secret(inner)
                : inner;
    }

    private static Value reference(Struct struct) {
        com.google.protobuf.Value id = struct.getFieldsMap().get("id");
        return id == null ? decode(struct) : decode(id);
    }

    private static Value inner(Struct struct, Value otherwise) {
        com.google.protobuf.Value value = struct.getFieldsMap().get("value");
        return value == null ? otherwise : decode(value);
    }
}
