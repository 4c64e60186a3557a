package dev.slipway.cli.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.slipway.cli.engine.EngineEvent.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the engine's stream of events, one JSON object a line. */
public final class EventReader {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    /** The engine's colour directives, such as {@code <{%fg 1%}>}. */
    private static final Pattern COLOUR = Pattern.compile("<\\{%[^%]*%}>");

    /** The key by which Pulumi marks special values, secrets among them. */
    private static final String SECRET_ENVELOPE = "4dabf18193072939515e22adb298388d";

    private EventReader() {}

    /** The event of a line; empty for kinds that tell nothing of use here, and for lines that are no event. */
    public static Optional<EngineEvent> read(String line) {
        if (!line.startsWith("{")) {
            return Optional.empty();
        }
        try {
            return event(MAPPER.readTree(line));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Optional<EngineEvent> event(JsonNode json) {
        if (json.has("resourcePreEvent")) {
            JsonNode it = json.get("resourcePreEvent");
            return Optional.of(new EngineEvent.StepStarted(step(it.path("metadata")), planning(it)));
        }
        if (json.has("resOutputsEvent")) {
            JsonNode it = json.get("resOutputsEvent");
            return Optional.of(new EngineEvent.StepEnded(step(it.path("metadata")), planning(it)));
        }
        if (json.has("resOpFailedEvent")) {
            return Optional.of(
                    new EngineEvent.StepFailed(step(json.get("resOpFailedEvent").path("metadata"))));
        }
        if (json.has("diagnosticEvent")) {
            return Optional.of(diagnostic(json.get("diagnosticEvent")));
        }
        if (json.has("policyEvent")) {
            return Optional.of(violation(json.get("policyEvent")));
        }
        for (String kind : List.of("policyAnalyzeSummaryEvent", "policyAnalyzeStackSummaryEvent")) {
            if (json.has(kind)) {
                JsonNode it = json.get(kind);
                return Optional.of(new EngineEvent.PolicyJudged(
                        text(it, "policyPackName"), texts(it.path("passed")), texts(it.path("failed"))));
            }
        }
        if (json.has("summaryEvent")) {
            return Optional.of(summary(json.get("summaryEvent")));
        }
        if (json.has("errorEvent")) {
            return Optional.of(new EngineEvent.EngineError(plain(text(json.get("errorEvent"), "error"))));
        }
        return Optional.empty();
    }

    private static Step step(JsonNode metadata) {
        JsonNode state = metadata.path("new").isObject() ? metadata.get("new") : metadata.path("old");
        return new Step(
                text(metadata, "op"),
                text(metadata, "urn"),
                text(metadata, "type"),
                text(state, "parent"),
                state.path("custom").asBoolean(),
                text(state, "id"),
                texts(metadata.path("diffs")),
                texts(metadata.path("keys")),
                state.path("outputs").isObject()
                        ? unsealed(state.get("outputs"))
                        : JsonNodeFactory.instance.objectNode());
    }

    /** The outputs with "[secret]" in the place of the engine's envelopes around blinded secrets. */
    private static JsonNode unsealed(JsonNode node) {
        if (node.has(SECRET_ENVELOPE)) {
            return TextNode.valueOf("[secret]");
        }
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(it -> copy.set(it.getKey(), unsealed(it.getValue())));
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(it -> copy.add(unsealed(it)));
            return copy;
        }
        return node;
    }

    private static EngineEvent diagnostic(JsonNode it) {
        String prefix = text(it, "prefix");
        return new EngineEvent.Diagnostic(
                text(it, "severity").replace("#err", ""),
                text(it, "urn"),
                plain(prefix + text(it, "message")).strip());
    }

    private static EngineEvent violation(JsonNode it) {
        return new EngineEvent.PolicyViolation(
                text(it, "resourceUrn"),
                text(it, "policyPackName"),
                text(it, "policyName"),
                text(it, "enforcementLevel"),
                text(it, "severity"),
                plain(text(it, "message")).strip());
    }

    private static EngineEvent summary(JsonNode it) {
        Map<String, Integer> changes = new LinkedHashMap<>();
        it.path("resourceChanges")
                .properties()
                .forEach(entry -> changes.put(entry.getKey(), entry.getValue().asInt()));
        Map<String, String> packs = new LinkedHashMap<>();
        it.path("PolicyPacks")
                .properties()
                .forEach(entry -> packs.put(entry.getKey(), entry.getValue().asText()));
        return new EngineEvent.Summary(
                it.path("isPreview").asBoolean(),
                it.path("durationSeconds").asInt(),
                changes,
                packs,
                text(it, "result"));
    }

    private static boolean planning(JsonNode it) {
        return it.path("planning").asBoolean();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(it -> texts.add(it.asText()));
        return texts;
    }

    /** The text without the engine's colour directives. */
    public static String plain(String text) {
        return COLOUR.matcher(text).replaceAll("");
    }
}
