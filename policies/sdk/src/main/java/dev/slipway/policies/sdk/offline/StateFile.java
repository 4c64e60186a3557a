package dev.slipway.policies.sdk.offline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.policies.sdk.EngineMarks;
import dev.slipway.policies.sdk.JsonValue;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.Urns;
import dev.slipway.policies.sdk.Value;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A state file as {@code pulumi stack export} writes it. Secrets stay sealed; those that are encrypted, unknown too. */
public final class StateFile {
    /** As large as a state may be, against the parser's own limit of 20 million characters for one text. */
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Those whose resources read alike; Pulumi writes 3, and 4 where a state needs what is newer. */
    private static final Set<Double> VERSIONS = Set.of(3.0, 4.0);

    private static final String EXPORT = "pulumi stack export writes such a file";

    private final List<JsonNode> resources = new ArrayList<>();
    private final Map<String, JsonNode> providers = new HashMap<>();

    private StateFile(Path file, JsonNode deployment) {
        JsonNode all = deployment.path("resources");
        if (!all.isMissingNode() && !all.isNull() && !all.isArray()) {
            throw new IllegalArgumentException(
                    file + ": deployment.resources: expected a list, found " + kind(all) + "; " + EXPORT);
        }
        for (int i = 0; i < all.size(); i++) {
            JsonNode resource = all.get(i);
            if (!resource.path("urn").isTextual() || !resource.path("type").isTextual()) {
                throw new IllegalArgumentException(file + ": deployment.resources[" + i
                        + "]: expected a resource with urn and type, found " + kind(resource) + "; " + EXPORT);
            }
            if (resource.path("delete").asBoolean()) {
                continue;
            }
            resources.add(resource);
            if (resource.path("type").asText().startsWith("pulumi:providers:")) {
                providers.put(resource.path("urn").asText(), resource);
            }
        }
    }

    /**
     * Reads a state file.
     *
     * @throws IllegalArgumentException when it is no export of a stack
     */
    public static StateFile read(Path file) throws IOException {
        JsonNode root;
        try (InputStream json = Files.newInputStream(file)) {
            root = JSON.readTree(json);
        } catch (StreamConstraintsException e) {
            throw new IllegalArgumentException(file + ": " + e.getOriginalMessage(), e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    file + ": expected the JSON of pulumi stack export, found text that is no JSON", e);
        }
        JsonNode deployment = root.has("deployment")
                ? root.get("deployment")
                : root.path("checkpoint").path("latest");
        if (!deployment.isObject()) {
            throw new IllegalArgumentException(file
                    + ": expected the JSON of pulumi stack export, with a 'deployment' in it, found " + kind(root));
        }
        JsonNode version = root.path("version");
        if (!version.isNumber() || !VERSIONS.contains(version.doubleValue())) {
            throw new IllegalArgumentException(file + ": version: expected 3 or 4, found "
                    + (version.isMissingNode() ? "nothing" : version) + "; export the stack with a current pulumi");
        }
        return new StateFile(file, deployment);
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case MISSING -> "nothing";
            default -> node.toString();
        };
    }

    /** Every resource with its inputs, as resource rules see them. */
    public List<ResourceView> inputs() {
        return resources.stream().map(resource -> view(resource, "inputs")).toList();
    }

    /** Every resource with its outputs, as stack rules see them. */
    public List<ResourceView> outputs() {
        return resources.stream().map(resource -> view(resource, "outputs")).toList();
    }

    private ResourceView view(JsonNode resource, String part) {
        String urn = resource.path("urn").asText();
        return new ResourceView(
                resource.path("type").asText(),
                Urns.name(urn),
                urn,
                properties(resource.path(part)),
                new ResourceView.Options(resource.path("protect").asBoolean(), List.of()),
                provider(resource),
                edges(resource));
    }

    private Optional<ResourceView.Provider> provider(JsonNode resource) {
        String reference = resource.path("provider").asText();
        int id = reference.lastIndexOf("::");
        JsonNode provider = id < 0 ? null : providers.get(reference.substring(0, id));
        if (provider == null) {
            return Optional.empty();
        }
        String urn = provider.path("urn").asText();
        return Optional.of(new ResourceView.Provider(
                provider.path("type").asText(), Urns.name(urn), urn, properties(provider.path("inputs"))));
    }

    private static ResourceView.Edges edges(JsonNode resource) {
        List<String> dependencies = new ArrayList<>();
        resource.path("dependencies").forEach(urn -> dependencies.add(urn.asText()));
        Map<String, Set<String>> byProperty = new LinkedHashMap<>();
        resource.path("propertyDependencies").properties().forEach(entry -> {
            Set<String> urns = new TreeSet<>();
            entry.getValue().forEach(urn -> urns.add(urn.asText()));
            if (!urns.isEmpty()) {
                byProperty.put(entry.getKey(), urns);
            }
        });
        Optional<String> parent = Optional.of(resource.path("parent").asText()).filter(urn -> !urn.isEmpty());
        return new ResourceView.Edges(parent, dependencies, byProperty);
    }

    private static PropertyView properties(JsonNode node) {
        return PropertyView.of("", node.isObject() ? decode(node) : new Value.Fields(Map.of()));
    }

    private static Value decode(JsonNode node) {
        if (node.isArray()) {
            List<Value> items = new ArrayList<>();
            node.forEach(item -> items.add(decode(item)));
            return new Value.Items(items);
        }
        if (node.isTextual()) {
            return EngineMarks.text(node.textValue());
        }
        if (!node.isObject()) {
            return JsonValue.of(node);
        }
        Map<String, Value> fields = new LinkedHashMap<>();
        node.properties().stream()
                .filter(entry -> !entry.getKey().startsWith("__"))
                .forEach(entry -> fields.put(entry.getKey(), decode(entry.getValue())));
        return EngineMarks.object(fields);
    }
}
