package dev.slipway.components.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.pulumi.asset.AssetOrArchive;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Registered Pulumi inputs as a Terraform configuration in JSON, shaped by the provider's own schema. */
final class TerraformConfiguration {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Arguments that name a file on the machine that runs, where Pulumi carries the content itself. */
    private static final Map<String, String> CONTENT = Map.of("code", "filename", "source", "content");

    private final JsonNode schemas;
    private final ObjectNode resources = JSON.createObjectNode();
    private final Set<String> unknown = new TreeSet<>();

    /** @param schemas {@code resource_schemas} of the AWS provider, as {@code terraform providers schema -json} prints them */
    TerraformConfiguration(JsonNode schemas) {
        this.schemas = schemas;
    }

    /** Adds one resource; its name must be unique among those of its type. */
    void add(String token, String name, Map<String, ?> inputs) {
        String type = TerraformNames.type(token, schemas::has);
        ObjectNode body = block(schemas.path(type).path("block"), inputs, type + "." + name);
        String key = name.replaceAll("[^A-Za-z0-9_-]", "_");
        if (resources.withObject("/" + type).has(key)) {
            throw new IllegalArgumentException("twice: " + type + "." + key);
        }
        resources.withObject("/" + type).set(key, body);
    }

    /** Properties that the provider has no argument for. */
    Set<String> unknown() {
        return Collections.unmodifiableSet(unknown);
    }

    int size() {
        int size = 0;
        for (JsonNode type : resources) {
            size += type.size();
        }
        return size;
    }

    /** The whole configuration with a provider that calls nobody while it plans. */
    ObjectNode document() {
        ObjectNode document = JSON.createObjectNode();
        document.withObject("/terraform/required_providers/aws").put("source", "hashicorp/aws");
        document.withObject("/provider/aws")
                .put("region", "eu-central-1")
                .put("access_key", "none")
                .put("secret_key", "none")
                .put("skip_credentials_validation", true)
                .put("skip_requesting_account_id", true)
                .put("skip_region_validation", true)
                .put("skip_metadata_api_check", "true");
        return resources.isEmpty() ? document : document.set("resource", resources);
    }

    private ObjectNode block(JsonNode schema, Map<String, ?> inputs, String where) {
        JsonNode attributes = schema.path("attributes");
        JsonNode blocks = schema.path("block_types");
        ObjectNode body = JSON.createObjectNode();
        inputs.forEach((property, value) -> {
            if (value instanceof AssetOrArchive || isAsset(value)) {
                body.put(CONTENT.getOrDefault(property, property), "main.tf.json");
                return;
            }
            Optional<String> name = TerraformNames.argument(property, it -> attributes.has(it) || blocks.has(it));
            if (name.isEmpty()) {
                unknown.add(where + ": the provider has nothing for " + property + " among " + names(attributes)
                        + names(blocks));
                return;
            }
            String place = where + "." + name.get();
            body.set(
                    name.get(),
                    blocks.has(name.get())
                            ? nested(blocks.path(name.get()).path("block"), value, place)
                            : attribute(attributes.path(name.get()), value, place));
        });
        return body;
    }

    private static boolean isAsset(Object value) {
        return value instanceof Map<?, ?> map && map.containsKey("4dabf18193072939515e22adb298388d");
    }

    private JsonNode nested(JsonNode schema, Object value, String where) {
        if (value instanceof Collection<?> list) {
            ArrayNode array = JSON.createArrayNode();
            list.forEach(item -> array.add(block(schema, properties(item), where)));
            return array;
        }
        return block(schema, properties(value), where);
    }

    private JsonNode attribute(JsonNode schema, Object value, String where) {
        if (schema.has("nested_type")) {
            return nested(schema.path("nested_type"), value, where);
        }
        return plain(objectFields(schema.path("type")), value, where);
    }

    /** Field names of an object type inside lists and sets; missing for anything else. */
    private static JsonNode objectFields(JsonNode type) {
        return type.isArray() && type.size() == 2
                ? (type.get(0).asText().equals("object") ? type.get(1) : objectFields(type.get(1)))
                : JSON.missingNode();
    }

    private static JsonNode plain(JsonNode fields, Object value, String where) {
        if (value instanceof Double number && number == Math.rint(number)) {
            return JSON.getNodeFactory().numberNode(number.longValue());
        }
        if (value instanceof Collection<?> list) {
            ArrayNode array = JSON.createArrayNode();
            list.forEach(item -> array.add(plain(fields, item, where)));
            return array;
        }
        if (value instanceof Map<?, ?>) {
            ObjectNode object = JSON.createObjectNode();
            properties(value)
                    .forEach((key, item) -> object.set(
                            fields.isMissingNode() ? key : TerraformNames.snake(key),
                            plain(JSON.missingNode(), item, where)));
            return object;
        }
        return value instanceof String text
                ? JSON.getNodeFactory().textNode(text.replace("${", "$${").replace("%{", "%%{"))
                : JSON.valueToTree(value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> properties(Object value) {
        return (Map<String, ?>) value;
    }

    private static List<String> names(JsonNode object) {
        TreeSet<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return List.copyOf(names);
    }
}
