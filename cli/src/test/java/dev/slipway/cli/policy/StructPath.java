package dev.slipway.cli.policy;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.ListValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.google.protobuf.util.JsonFormat;
import java.util.List;

/** Changes one property, at a path as {@code rules[0].status}, of the engine's objects. */
final class StructPath {
    private StructPath() {}

    static Struct object(String json) {
        return value(json).getStructValue();
    }

    static String json(Struct struct) {
        try {
            return JsonFormat.printer().omittingInsignificantWhitespace().print(struct);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A text as it stands inside a JSON text, without the quotes around it. */
    static String quoted(String text) {
        String json = json(Struct.newBuilder()
                .putFields("t", Value.newBuilder().setStringValue(text).build())
                .build());
        return json.substring(6, json.length() - 2);
    }

    static Value value(String json) {
        try {
            Value.Builder value = Value.newBuilder();
            JsonFormat.parser().merge(json, value);
            return value.build();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("no JSON: " + json, e);
        }
    }

    static Struct set(Struct into, String path, String json) {
        return put(Value.newBuilder().setStructValue(into).build(), steps(path), value(json))
                .getStructValue();
    }

    static Struct remove(Struct from, String path) {
        return put(Value.newBuilder().setStructValue(from).build(), steps(path), Value.getDefaultInstance())
                .getStructValue();
    }

    /** A key that has dots in it stands in quotes: {@code labels."app.kubernetes.io/name"}. */
    private static List<String> steps(String path) {
        return List.of(path.replace("[", ".").replace("]", "").split("\\.(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")).stream()
                .map(step -> step.replace("\"", ""))
                .toList();
    }

    private static Value put(Value into, List<String> steps, Value value) {
        if (steps.isEmpty()) {
            return value;
        }
        String step = steps.get(0);
        List<String> rest = steps.subList(1, steps.size());
        if (into.hasListValue()) {
            ListValue.Builder list = into.getListValue().toBuilder();
            int index = Integer.parseInt(step);
            Value held = index < list.getValuesCount() ? list.getValues(index) : Value.getDefaultInstance();
            Value changed = put(held, rest, value);
            if (index == list.getValuesCount()) {
                list.addValues(changed);
            } else if (changed.getKindCase() == Value.KindCase.KIND_NOT_SET) {
                list.removeValues(index);
            } else {
                list.setValues(index, changed);
            }
            return Value.newBuilder().setListValue(list).build();
        }
        Struct.Builder struct = into.getStructValue().toBuilder();
        Value changed = put(struct.getFieldsOrDefault(step, Value.getDefaultInstance()), rest, value);
        if (changed.getKindCase() == Value.KindCase.KIND_NOT_SET) {
            struct.removeFields(step);
        } else {
            struct.putFields(step, changed);
        }
        return Value.newBuilder().setStructValue(struct).build();
    }
}
