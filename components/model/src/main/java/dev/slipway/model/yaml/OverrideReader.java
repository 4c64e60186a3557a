package dev.slipway.model.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.model.PlanOverride;
import java.math.BigDecimal;
import java.util.Locale;

/** Reads a value put over a planned one. */
final class OverrideReader {
    private OverrideReader() {}

    static PlanOverride read(String path, Fields fields) {
        String json = fields.any("value").map(it -> json(it).toString()).orElse("null");
        PlanOverride.Builder override = PlanOverride.builder(path, json);
        fields.text("reason").ifPresent(override::reason);
        return override.build();
    }

    private static JsonNode json(YamlNode node) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (node instanceof YamlNode.Mapping mapping) {
            ObjectNode object = json.objectNode();
            mapping.entries().forEach((key, entry) -> object.set(key, json(entry.value())));
            return object;
        }
        if (node instanceof YamlNode.Sequence sequence) {
            ArrayNode array = json.arrayNode();
            sequence.items().forEach(it -> array.add(json(it)));
            return array;
        }
        YamlNode.Scalar scalar = (YamlNode.Scalar) node;
        return switch (scalar.kind()) {
            case NULL -> json.nullNode();
            case BOOLEAN ->
                json.booleanNode(scalar.text().toLowerCase(Locale.ROOT).equals("true"));
            case INTEGER, NUMBER ->
                scalar.text().matches("-?[0-9]+(\\.[0-9]+)?")
                        ? json.numberNode(new BigDecimal(scalar.text()))
                        : json.textNode(scalar.text());
            case TEXT -> json.textNode(scalar.text());
        };
    }
}
