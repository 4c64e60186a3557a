package dev.slipway.model.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Set;

/**
 * The JSON Schema of the app file (draft 7, which the YAML language servers of editors read), made from the reference. It knows keys, types,
 * ranges and closed lists; what must hold between options only the checks know.
 */
public final class JsonSchema {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String OVERLAY = "overlay-";
    private static final Set<String> SAME_EVERYWHERE = Set.of("slipway", "name", "environments", "profiles");
    // A number or a yes without quotes is read as the text that it is.
    private static final Set<ScalarType> ANY_PLAIN =
            Set.of(ScalarType.TEXT, ScalarType.TEMPLATE, ScalarType.CACHE_VERSION, ScalarType.HEADER);

    private JsonSchema() {}

    /** The schema as indented JSON with a line break at its end; the same text each time. */
    public static String render() {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", "Slipway app file");
        ObjectNode definitions = JSON.createObjectNode();
        for (Concept concept : Reference.get().concepts()) {
            definitions.set(concept.name(), concept(concept, false));
        }
        for (Concept concept : Reference.get().concepts()) {
            definitions.set(OVERLAY + concept.name(), concept(concept, true));
        }
        schema.put("$ref", "#/definitions/app");
        schema.set("definitions", definitions);
        return write(schema);
    }

    private static String write(ObjectNode schema) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        try {
            return JSON.writer(printer).writeValueAsString(schema) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON nodes can always be written", e);
        }
    }

    private static ObjectNode concept(Concept concept, boolean overlay) {
        ObjectNode node = JSON.createObjectNode();
        node.put("type", "object");
        node.put("description", concept.description());
        ObjectNode properties = node.putObject("properties");
        ArrayNode required = JSON.createArrayNode();
        for (Option option : concept.options().values()) {
            if (overlay && concept.name().equals("app") && SAME_EVERYWHERE.contains(option.key())) {
                continue;
            }
            properties.set(option.key(), option(option, overlay));
            if (option.required() && !overlay) {
                required.add(option.key());
            }
        }
        if (!required.isEmpty()) {
            node.set("required", required);
        }
        node.putObject("patternProperties").putObject("^x-");
        node.put("additionalProperties", false);
        return concept.shortKey()
                .map(key -> either(type(concept.option(key), concept.option(key).type(), overlay), node)
                        .put("description", concept.description()))
                .orElse(node);
    }

    private static ObjectNode option(Option option, boolean overlay) {
        ObjectNode node = type(option, option.type(), overlay);
        if (option.allowFalse()) {
            node = either(node, JSON.createObjectNode().put("const", false));
        }
        if (overlay) {
            node = either(node, JSON.createObjectNode().put("type", "null"));
        }
        String otherwise = option.required() ? "" : " Default: " + Explain.defaultText(option) + ".";
        node.put("description", option.description() + otherwise);
        if (!overlay) {
            ObjectNode described = node;
            option.defaultValue().ifPresent(it -> described.set("default", JSON.valueToTree(it)));
        }
        return node;
    }

    private static ObjectNode either(ObjectNode one, ObjectNode other) {
        ObjectNode node = JSON.createObjectNode();
        node.putArray("anyOf").add(one).add(other);
        return node;
    }

    private static ObjectNode type(Option option, OptionType type, boolean overlay) {
        ObjectNode node = JSON.createObjectNode();
        if (type instanceof OptionType.Scalar scalar) {
            return scalar(option, scalar.type());
        }
        if (type instanceof OptionType.Choice choice) {
            choice.values().forEach(node.putArray("enum")::add);
        } else if (type instanceof OptionType.ListOf list) {
            // A list of an overlay replaces the base's, so its items are whole.
            node.put("type", "array").set("items", type(option, list.element(), false));
        } else if (type instanceof OptionType.MapOf map) {
            return map(option, map, overlay);
        } else if (type instanceof OptionType.Section section) {
            // allOf, since draft 7 ignores what stands beside $ref.
            node.putArray("allOf")
                    .addObject()
                    .put("$ref", "#/definitions/" + (overlay ? OVERLAY : "") + section.concept());
        } else if (type instanceof OptionType.Overlay) {
            node.putArray("allOf").addObject().put("$ref", "#/definitions/" + OVERLAY + "app");
            return either(node, JSON.createObjectNode().put("type", "null"));
        }
        return node;
    }

    private static ObjectNode map(Option option, OptionType.MapOf map, boolean overlay) {
        ObjectNode node = JSON.createObjectNode().put("type", "object");
        node.set(
                "propertyNames",
                either(scalar(option, map.key()), JSON.createObjectNode().put("pattern", "^x-")));
        ObjectNode value = type(option, map.value(), overlay);
        boolean nothingMeansDefaults = Explain.section(map.value()).isPresent();
        node.set(
                "additionalProperties",
                nothingMeansDefaults || overlay
                        ? either(value, JSON.createObjectNode().put("type", "null"))
                        : value);
        node.putObject("patternProperties").putObject("^x-");
        if (!map.listAllowed()) {
            return node;
        }
        ObjectNode list = JSON.createObjectNode().put("type", "array");
        list.set("items", scalar(option, map.key()));
        return either(list.put("uniqueItems", true), node);
    }

    private static ObjectNode scalar(Option option, ScalarType type) {
        ObjectNode node = JSON.createObjectNode();
        if (ANY_PLAIN.contains(type)) {
            node.putArray("type").add("string").add("number").add("boolean");
        } else {
            node.put("type", type.jsonType());
        }
        if (!type.choices().isEmpty()) {
            type.choices().forEach(node.putArray("enum")::add);
        } else if (!type.pattern().isEmpty()) {
            node.put("pattern", "^(?:" + type.pattern() + ")$");
        }
        switch (type) {
            case PORT_NUMBER -> node.put("minimum", 1).put("maximum", 65535);
            case JOB_COUNT -> node.put("minimum", 1);
            case INTEGER, NUMBER, CPU -> {
                option.min().ifPresent(it -> node.put("minimum", new BigDecimal(it)));
                option.max().ifPresent(it -> node.put("maximum", new BigDecimal(it)));
            }
            default -> {
                if (option.minLength() > 0) {
                    node.put("minLength", option.minLength());
                }
                if (option.maxLength() > 0) {
                    node.put("maxLength", option.maxLength());
                }
            }
        }
        return node;
    }
}
