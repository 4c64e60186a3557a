package dev.slipway.endtoend;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.Map;
import java.util.TreeMap;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerProviderResource;
import pulumirpc.AnalyzerOuterClass.AnalyzerResource;
import pulumirpc.AnalyzerOuterClass.AnalyzerResourceOptions;

/** What the engine shows a pack of one resource, as text by path; a secret can be told from others, but not read. */
final class Shown {
    private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";
    private static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";

    private final Map<String, String> values = new TreeMap<>();

    private Shown() {}

    static Map<String, String> of(AnalyzeRequest request) {
        Shown shown = new Shown();
        shown.resource(request.getType(), request.getName(), request.getProperties());
        shown.options(request.getOptions());
        shown.values.put("parent", request.getOptions().getParent());
        if (request.hasProvider()) {
            shown.provider(request.getProvider());
        }
        return shown.values;
    }

    static Map<String, String> of(AnalyzerResource resource) {
        Shown shown = new Shown();
        shown.resource(resource.getType(), resource.getName(), resource.getProperties());
        shown.options(resource.getOptions());
        shown.values.put("parent", resource.getParent());
        resource.getDependenciesList().forEach(urn -> shown.values.put("dependencies " + urn, ""));
        resource.getPropertyDependenciesMap().forEach((property, behind) -> behind.getUrnsList()
                .forEach(urn -> shown.values.put("propertyDependencies." + property + " " + urn, "")));
        if (resource.hasProvider()) {
            shown.provider(resource.getProvider());
        }
        return shown.values;
    }

    private void resource(String type, String name, Struct properties) {
        values.put("type", type);
        values.put("name", name);
        object("properties", properties);
    }

    private void options(AnalyzerResourceOptions options) {
        values.put("options.protect", String.valueOf(options.getProtect()));
        values.put("options.ignoreChanges", String.valueOf(options.getIgnoreChangesList()));
    }

    private void provider(AnalyzerProviderResource provider) {
        values.put("provider.type", provider.getType());
        values.put("provider.name", provider.getName());
        values.put("provider.urn", provider.getUrn());
        object("provider.properties", provider.getProperties());
    }

    private void object(String path, Struct object) {
        object.getFieldsMap().forEach((key, value) -> value(path + "." + key, value));
    }

    private void value(String path, Value value) {
        switch (value.getKindCase()) {
            case STRUCT_VALUE -> {
                Struct struct = value.getStructValue();
                boolean sealed = SECRET.equals(struct.getFieldsOrDefault(SIGNATURE, Value.getDefaultInstance())
                        .getStringValue());
                if (sealed) {
                    values.put(path, "[secret " + Integer.toHexString(struct.hashCode()) + "]");
                } else if (struct.getFieldsCount() == 0) {
                    values.put(path, "{}");
                } else {
                    object(path, struct);
                }
            }
            case LIST_VALUE -> {
                values.put(path + "[]", String.valueOf(value.getListValue().getValuesCount()));
                for (int i = 0; i < value.getListValue().getValuesCount(); i++) {
                    value(path + "[" + i + "]", value.getListValue().getValues(i));
                }
            }
            case NULL_VALUE, KIND_NOT_SET -> values.put(path, "null");
            case BOOL_VALUE -> values.put(path, String.valueOf(value.getBoolValue()));
            case NUMBER_VALUE -> values.put(path, String.valueOf(value.getNumberValue()));
            case STRING_VALUE -> values.put(path, value.getStringValue());
        }
    }
}
