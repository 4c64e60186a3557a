package dev.slipway.components.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.pulumi.core.Output;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON text made of maps, lists, plain values and outputs anywhere inside. */
final class JsonOutput {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonOutput() {}

    /** The text, known once all outputs inside are; secret when one of them is. */
    static Output<String> of(Object tree) {
        return resolved(tree).applyValue(JsonOutput::write);
    }

    private static Output<Object> resolved(Object node) {
        if (node instanceof Output<?> output) {
            return output.applyValue(value -> (Object) value);
        }
        if (node instanceof Map<?, ?> map) {
            List<String> keys = map.keySet().stream().map(String::valueOf).toList();
            return all(map.values()).applyValue(values -> {
                Map<String, Object> object = new LinkedHashMap<>();
                for (int i = 0; i < keys.size(); i++) {
                    object.put(keys.get(i), values.get(i));
                }
                return object;
            });
        }
        if (node instanceof Collection<?> list) {
            return all(list).applyValue(values -> values);
        }
        return Output.of(node);
    }

    private static Output<List<Object>> all(Collection<?> nodes) {
        List<Output<Object>> outputs = new ArrayList<>();
        nodes.forEach(node -> outputs.add(resolved(node)));
        return Output.all(outputs);
    }

    private static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps, lists and plain values always print", e);
        }
    }
}
