package dev.slipway.policies.sdk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON read as values. */
public final class JsonValue {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonValue() {}

    /** The value of a JSON text; empty when it does not parse. */
    public static Optional<Value> parse(String text) {
        try {
            return Optional.of(of(JSON.readTree(text)));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The value of a JSON node; null reads as absent. */
    public static Value of(JsonNode node) {
        return switch (node.getNodeType()) {
            case BOOLEAN -> new Value.Bool(node.booleanValue());
            case NUMBER -> new Value.Num(node.doubleValue());
            case STRING -> new Value.Text(node.textValue());
            case ARRAY -> {
                List<Value> items = new ArrayList<>(node.size());
                node.forEach(item -> items.add(of(item)));
                yield new Value.Items(items);
            }
            case OBJECT -> {
                Map<String, Value> fields = new LinkedHashMap<>();
                node.properties().forEach(entry -> fields.put(entry.getKey(), of(entry.getValue())));
                yield new Value.Fields(fields);
            }
            default -> Value.absent();
        };
    }
}
