package dev.slipway.policies.sdk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON read as values. */
public final class JsonValue {
    /** Not a mapper, which takes longer to make than all texts of a small stack take to read. */
    private static final JsonFactory JSON = new JsonFactory();

    private JsonValue() {}

    /** The value of a JSON text; empty when it does not parse. What stands behind a first value is not looked at. */
    public static Optional<Value> parse(String text) {
        try (JsonParser in = JSON.createParser(text)) {
            in.nextToken();
            return Optional.of(read(in));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Value read(JsonParser in) throws IOException {
        JsonToken token = in.currentToken();
        if (token == null) {
            return Value.absent();
        }
        return switch (token) {
            case VALUE_TRUE, VALUE_FALSE -> new Value.Bool(in.getBooleanValue());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Value.Num(in.getDoubleValue());
            case VALUE_STRING -> new Value.Text(in.getText());
            case START_ARRAY -> new Value.Items(items(in));
            case START_OBJECT -> new Value.Fields(fields(in));
            default -> Value.absent();
        };
    }

    private static List<Value> items(JsonParser in) throws IOException {
        List<Value> items = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(in));
        }
        return items;
    }

    private static Map<String, Value> fields(JsonParser in) throws IOException {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (String key = in.nextFieldName(); key != null; key = in.nextFieldName()) {
            in.nextToken();
            fields.put(key, read(in));
        }
        return fields;
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
