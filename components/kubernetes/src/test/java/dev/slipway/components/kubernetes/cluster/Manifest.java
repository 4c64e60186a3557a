package dev.slipway.components.kubernetes.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.pulumi.test.Mocks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An object as it goes to the API server.
 *
 * @param path where it lives
 * @param object what is declared
 */
public record Manifest(String path, JsonNode object) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The manifest that the Pulumi provider makes of a resource's inputs. */
    public static Manifest of(Mocks.ResourceArgs resource) {
        Map<String, Object> object = new LinkedHashMap<>();
        resource.inputs.forEach((key, value) -> object.put(key, plain(value)));
        // The type token of a built-in kind is kubernetes:apps/v1:Deployment; inputs hold the API's own words.
        String[] token = resource.type.split(":");
        object.putIfAbsent(
                "apiVersion", token[1].startsWith("core/") ? token[1].substring("core/".length()) : token[1]);
        object.putIfAbsent("kind", token[2]);
        return of(JSON.valueToTree(object));
    }

    public static Manifest of(JsonNode object) {
        String version = object.path("apiVersion").asText();
        String name = object.path("metadata").path("name").asText();
        String namespace = object.path("metadata").path("namespace").asText();
        String path = (version.contains("/") ? "/apis/" : "/api/") + version
                + (namespace.isEmpty() ? "" : "/namespaces/" + namespace)
                + "/" + plural(object.path("kind").asText()) + "/" + name;
        return new Manifest(path, object);
    }

    String text() {
        try {
            return JSON.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether everything else needs it first. */
    public boolean isNamespace() {
        return object.path("kind").asText().equals("Namespace");
    }

    private static String plural(String kind) {
        String lower = kind.toLowerCase(Locale.ROOT);
        if (lower.endsWith("cy")) {
            return lower.substring(0, lower.length() - 1) + "ies";
        }
        return lower + (lower.endsWith("s") ? "es" : "s");
    }

    /** Pulumi's wire has one kind of number; the API server tells 1 from 1.0. */
    private static Object plain(Object value) {
        if (value instanceof Double number && number == Math.rint(number)) {
            return number.longValue();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Manifest::plain).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> plain = new LinkedHashMap<>();
            map.forEach((key, inner) -> plain.put(key, plain(inner)));
            return plain;
        }
        return value;
    }
}
