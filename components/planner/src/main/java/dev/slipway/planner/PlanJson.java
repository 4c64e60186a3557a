package dev.slipway.planner;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.slipway.model.Value;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Prints plans as JSON, the same plan always as the same text; references and secrets appear by name, never by value. */
public final class PlanJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule("plan")
                    .addSerializer(Value.class, new ValueSerializer())
                    .addSerializer(Duration.class, new DurationSerializer())
                    .addSerializer(Optional.class, new OptionalSerializer()))
            .serializationInclusion(JsonInclude.Include.ALWAYS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private PlanJson() {}

    /** The plan as indented JSON, fields in the order of its records, ending in a line break. */
    public static String write(Object plan) {
        try {
            return MAPPER.writeValueAsString(plan) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plan is made of records that print", e);
        }
    }

    /** The plan as nested maps, lists, texts, numbers and booleans; absent values are left out. */
    public static Map<String, Object> map(Object plan) {
        try {
            Map<String, Object> map = MAPPER.readValue(MAPPER.writeValueAsString(plan), new TypeReference<>() {});
            dropNulls(map);
            return map;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plan is made of records that print", e);
        }
    }

    private static void dropNulls(Object node) {
        if (node instanceof Map<?, ?> map) {
            map.values().removeIf(Objects::isNull);
            map.values().forEach(PlanJson::dropNulls);
        } else if (node instanceof Collection<?> list) {
            list.forEach(PlanJson::dropNulls);
        }
    }

    /** A value as the app file writes it. */
    public static String text(Value value) {
        if (value instanceof Value.Literal literal) {
            return literal.text();
        }
        if (value instanceof Value.Ref ref) {
            return "${" + ref.resource() + "." + ref.attribute() + "}";
        }
        if (value instanceof Value.SecretRef secret) {
            return "${secrets." + secret.name() + "}";
        }
        StringBuilder text = new StringBuilder();
        ((Value.Template) value).parts().forEach(part -> text.append(text(part)));
        return text.toString();
    }

    private static final class ValueSerializer extends JsonSerializer<Value> {
        @Override
        public void serialize(Value value, JsonGenerator json, SerializerProvider serializers) throws IOException {
            json.writeString(text(value));
        }
    }

    private static final class DurationSerializer extends JsonSerializer<Duration> {
        @Override
        public void serialize(Duration value, JsonGenerator json, SerializerProvider serializers) throws IOException {
            json.writeString(value.toString());
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class OptionalSerializer extends JsonSerializer<Optional> {
        @Override
        public void serialize(Optional value, JsonGenerator json, SerializerProvider serializers) throws IOException {
            if (value.isPresent()) {
                json.writePOJO(value.get());
            } else {
                json.writeNull();
            }
        }
    }
}
