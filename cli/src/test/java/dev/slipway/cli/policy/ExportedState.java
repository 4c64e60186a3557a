package dev.slipway.cli.policy;

import com.google.protobuf.ListValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;

/** A recorded stack as {@code pulumi stack export} writes it, its secrets encrypted. */
final class ExportedState {
    private ExportedState() {}

    static String of(RecordedStack stack) {
        ListValue.Builder resources = ListValue.newBuilder();
        stack.resources().forEach(it -> resources.addValues(resource(it)));
        return StructPath.json(Struct.newBuilder()
                .putFields("version", Value.newBuilder().setNumberValue(3).build())
                .putFields(
                        "deployment",
                        struct(Struct.newBuilder()
                                .putFields(
                                        "resources",
                                        Value.newBuilder()
                                                .setListValue(resources)
                                                .build())))
                .build());
    }

    private static Value resource(Registered resource) {
        Struct.Builder entry = Struct.newBuilder()
                .putFields("urn", EngineValues.text(resource.urn()))
                .putFields("type", EngineValues.text(resource.type()))
                .putFields(
                        "custom",
                        Value.newBuilder().setBoolValue(resource.custom()).build())
                .putFields("parent", EngineValues.text(resource.parent()))
                .putFields("inputs", encrypted(struct(resource.inputs().toBuilder())))
                .putFields("outputs", encrypted(struct(resource.outputs().toBuilder())))
                .putFields("dependencies", texts(resource.dependencies()));
        Struct.Builder edges = Struct.newBuilder();
        resource.byProperty().forEach((property, urns) -> edges.putFields(property, texts(urns)));
        entry.putFields("propertyDependencies", struct(edges));
        resource.provider().ifPresent(it -> entry.putFields("provider", EngineValues.text(it.getUrn() + "::1")));
        return struct(entry);
    }

    /** What a secret holds is ciphertext, which nobody can read without the stack's key. */
    private static Value encrypted(Value value) {
        if (value.hasListValue()) {
            ListValue.Builder list = ListValue.newBuilder();
            value.getListValue().getValuesList().forEach(item -> list.addValues(encrypted(item)));
            return Value.newBuilder().setListValue(list).build();
        }
        if (!value.hasStructValue()) {
            return value;
        }
        Struct struct = value.getStructValue();
        if (EngineValues.SECRET.equals(struct.getFieldsOrDefault(EngineValues.SIGNATURE, Value.getDefaultInstance())
                .getStringValue())) {
            return struct(Struct.newBuilder()
                    .putFields(EngineValues.SIGNATURE, EngineValues.text(EngineValues.SECRET))
                    .putFields("ciphertext", EngineValues.text("v1:0:0")));
        }
        Struct.Builder fields = Struct.newBuilder();
        struct.getFieldsMap().forEach((key, inner) -> fields.putFields(key, encrypted(inner)));
        return struct(fields);
    }

    private static Value struct(Struct.Builder struct) {
        return Value.newBuilder().setStructValue(struct).build();
    }

    private static Value texts(Iterable<String> texts) {
        ListValue.Builder list = ListValue.newBuilder();
        texts.forEach(text -> list.addValues(EngineValues.text(text)));
        return Value.newBuilder().setListValue(list).build();
    }
}
