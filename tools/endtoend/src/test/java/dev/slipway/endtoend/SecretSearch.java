package dev.slipway.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.cli.engine.Pulumi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks for the secret values of a stack's configuration in everything that its runs left: state, world, logs, events, configuration, outputs. */
final class SecretSearch {
    private static final JsonMapper JSON = new JsonMapper();

    private final Engine engine;
    private final Pulumi pulumi;
    private final String stack;

    SecretSearch(Engine engine, EngineStack stack, Combination combination) {
        this.engine = engine;
        this.pulumi = stack.session().pulumi();
        this.stack = combination.stack();
    }

    void assertNothingIsFound() {
        String outputs = pulumi.require("", List.of("stack", "output", "--json", "--stack", stack));
        assertThat(outputs).contains("endpoints").contains("[secret]");
        List<String> values = values();
        assertThat(values).hasSizeGreaterThan(1);
        assertThat(values).noneMatch(outputs::contains);
        List<Path> left = filesBelow(engine.folder());
        assertThat(left)
                .extracting(file -> file.getFileName().toString())
                .contains("world.json", "sandbox.log", stack + ".json", stack + "-up.events.json");
        assertThat(left)
                .filteredOn(file -> values.stream().anyMatch(text(file)::contains))
                .isEmpty();
    }

    private static List<Path> filesBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Byte by byte, so that a file that is no text is searched too. */
    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stack's secrets, asked from Pulumi, which alone can decrypt them. */
    private List<String> values() {
        String json = pulumi.require("", List.of("config", "get", "slipway:secrets", "--stack", stack));
        try {
            return JSON.readTree(json).valueStream().map(JsonNode::asText).toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("slipway:secrets is no mapping", e);
        }
    }
}
