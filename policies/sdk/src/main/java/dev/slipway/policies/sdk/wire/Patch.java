package dev.slipway.policies.sdk.wire;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import dev.slipway.policies.sdk.EngineMarks;
import dev.slipway.policies.sdk.Remediation;
import java.util.List;
import java.util.Optional;

/**
 * Writes a remediation into a resource's inputs as the engine sent them, and touches nothing else: marks of unknown
 * and secret values and the engine's own keys stay. What is not known yet is never written over.
 */
final class Patch {
    private Patch() {}

    /** The inputs with the edits in them; empty when a value on the way is unknown or no object. */
    static Optional<Struct> apply(Struct inputs, Remediation remediation) {
        Optional<Struct> patched = Optional.of(inputs);
        for (Remediation.Edit edit : remediation.edits()) {
            patched = patched.flatMap(struct -> write(struct, edit.path(), encode(edit.value())));
        }
        return patched;
    }

    private static Optional<Struct> write(Struct struct, List<String> path, Value value) {
        String key = path.get(0);
        Value old = struct.getFieldsOrDefault(key, Value.getDefaultInstance());
        return written(old, path.subList(1, path.size()), value)
                .map(changed -> struct.toBuilder().putFields(key, changed).build());
    }

    private static Optional<Value> written(Value old, List<String> rest, Value value) {
        if (isUnknown(old)) {
            return Optional.empty();
        }
        String mark = mark(old);
        if (!mark.isEmpty() && !mark.equals(EngineMarks.SECRET)) {
            return Optional.empty();
        }
        if (!mark.isEmpty()) {
            Value inner = old.getStructValue().getFieldsOrDefault("value", Value.getDefaultInstance());
            return written(inner, rest, value).map(changed -> Value.newBuilder()
                    .setStructValue(old.getStructValue().toBuilder().putFields("value", changed))
                    .build());
        }
        if (rest.isEmpty()) {
            return Optional.of(value);
        }
        boolean object = old.hasStructValue();
        if (!object && old.getKindCase() != Value.KindCase.KIND_NOT_SET && !old.hasNullValue()) {
            return Optional.empty();
        }
        return write(object ? old.getStructValue() : Struct.getDefaultInstance(), rest, value)
                .map(changed -> Value.newBuilder().setStructValue(changed).build());
    }

    private static boolean isUnknown(Value value) {
        return value.hasStringValue()
                && EngineMarks.text(value.getStringValue()) instanceof dev.slipway.policies.sdk.Value.Unknown;
    }

    /** The signature of an object that stands for something else; empty for any other value. */
    private static String mark(Value value) {
        return value.getStructValue()
                .getFieldsOrDefault(EngineMarks.SIGNATURE_KEY, Value.getDefaultInstance())
                .getStringValue();
    }

    private static Value encode(dev.slipway.policies.sdk.Value value) {
        Value.Builder encoded = Value.newBuilder();
        if (value instanceof dev.slipway.policies.sdk.Value.Bool bool) {
            encoded.setBoolValue(bool.value());
        } else if (value instanceof dev.slipway.policies.sdk.Value.Num num) {
            encoded.setNumberValue(num.value());
        } else if (value instanceof dev.slipway.policies.sdk.Value.Text text) {
            encoded.setStringValue(text.value());
        } else if (value instanceof dev.slipway.policies.sdk.Value.Items items) {
            items.values().forEach(item -> encoded.getListValueBuilder().addValues(encode(item)));
        } else if (value instanceof dev.slipway.policies.sdk.Value.Fields fields) {
            fields.values()
                    .forEach((key, inner) -> encoded.getStructValueBuilder().putFields(key, encode(inner)));
        } else {
            throw new IllegalArgumentException("a remediation writes known, plain values only");
        }
        return encoded.build();
    }
}
