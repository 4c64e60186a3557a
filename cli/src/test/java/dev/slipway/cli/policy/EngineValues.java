package dev.slipway.cli.policy;

import com.google.protobuf.ListValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.List;

/** URNs and property values as the engine has them. */
final class EngineValues {
    static final String SIGNATURE = "4dabf18193072939515e22adb298388d";
    static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";
    private static final String OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
    static final String UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    private static final String ROOT = "pulumi:pulumi:Stack";

    private EngineValues() {}

    /** A URN holds the types of all components above a resource, but not the stack's. */
    static String urn(String stack, String parent, String type, String name) {
        String above = parent.isEmpty() ? ROOT : parent.split("::")[2];
        return "urn:pulumi:" + stack + "::slipway::" + (above.equals(ROOT) ? "" : above + "$") + type + "::" + name;
    }

    /**
     * An object as policies see it: without the keys that begin with two underscores, which are between the engine and a provider, and
     * with plain, unknown and secret values in place of what the program calls outputs.
     */
    static Struct plain(Struct struct) {
        Struct.Builder kept = Struct.newBuilder();
        struct.getFieldsMap().forEach((key, value) -> {
            if (!key.startsWith("__")) {
                kept.putFields(key, plain(value));
            }
        });
        return kept.build();
    }

    private static Value plain(Value value) {
        if (value.hasStructValue()) {
            Struct struct = value.getStructValue();
            return OUTPUT.equals(struct.getFieldsOrDefault(SIGNATURE, Value.getDefaultInstance())
                            .getStringValue())
                    ? output(struct)
                    : Value.newBuilder().setStructValue(plain(struct)).build();
        }
        if (value.hasListValue()) {
            ListValue.Builder list = ListValue.newBuilder();
            value.getListValue().getValuesList().forEach(item -> list.addValues(plain(item)));
            return Value.newBuilder().setListValue(list).build();
        }
        return value;
    }

    private static Value output(Struct output) {
        Value held = output.containsFields("value") ? plain(output.getFieldsOrThrow("value")) : text(UNKNOWN);
        boolean secret =
                output.getFieldsOrDefault("secret", Value.getDefaultInstance()).getBoolValue();
        return secret ? sealed(held) : held;
    }

    /** The outputs with those properties sealed that the program asks to be sealed. */
    static Struct sealing(Struct outputs, List<String> keys) {
        Struct.Builder sealed = plain(outputs).toBuilder();
        for (String key : keys) {
            Value value = sealed.getFieldsOrDefault(key, Value.getDefaultInstance());
            boolean open = !value.getStructValue().getFieldsMap().containsKey(SIGNATURE);
            if (value.getKindCase() != Value.KindCase.KIND_NOT_SET && open) {
                sealed.putFields(key, sealed(value));
            }
        }
        return sealed.build();
    }

    private static Value sealed(Value value) {
        return Value.newBuilder()
                .setStructValue(
                        Struct.newBuilder().putFields(SIGNATURE, text(SECRET)).putFields("value", value))
                .build();
    }

    /** What a provider computes stays unknown until it has created the resource; what it was given, it gives back. */
    static Struct onlyInputsKnown(Struct foreseen, Struct inputs) {
        Struct.Builder known = inputs.toBuilder();
        foreseen.getFieldsMap().keySet().stream()
                .filter(key -> !inputs.containsFields(key))
                .forEach(key -> known.putFields(key, text(UNKNOWN)));
        return known.build();
    }

    /** The engine leaves what is not wholly known out of its answer to a program that does not ask for it. */
    static Struct withoutUnknowns(Struct outputs) {
        Struct.Builder known = outputs.toBuilder();
        outputs.getFieldsMap().forEach((key, value) -> {
            if (hasUnknown(value)) {
                known.removeFields(key);
            }
        });
        return known.build();
    }

    private static boolean hasUnknown(Value value) {
        return switch (value.getKindCase()) {
            case STRING_VALUE -> value.getStringValue().equals(UNKNOWN);
            case LIST_VALUE -> value.getListValue().getValuesList().stream().anyMatch(EngineValues::hasUnknown);
            case STRUCT_VALUE ->
                value.getStructValue().getFieldsMap().values().stream().anyMatch(EngineValues::hasUnknown);
            default -> false;
        };
    }

    static Value text(String text) {
        return Value.newBuilder().setStringValue(text).build();
    }
}
