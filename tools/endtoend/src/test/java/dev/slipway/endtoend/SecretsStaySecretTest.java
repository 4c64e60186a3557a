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
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No secret value is found by grep in anything that a run leaves behind: state, world, logs, events, configuration, outputs. */
@ExtendWith(OneEngine.class)
@ResourceLock("engine")
class SecretsStaySecretTest {
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest(name = "on {0}")
    @ValueSource(strings = {"vps", "aws", "kubernetes"})
    void noValueIsWrittenAnywhere(String target, Engine engine) throws IOException {
        Combination combination = new Combination("clipper", target, "prod");
        try (EngineStack stack = EngineStack.open(engine, combination, Map.of())) {
            stack.up("--diff");
            stack.preview("--diff", "--refresh");
            Pulumi pulumi = stack.session().pulumi();
            String shown = pulumi.require("", List.of("stack", "output", "--json", "--stack", combination.stack()))
                    + pulumi.require("", List.of("stack", "export", "--stack", combination.stack()))
                    + pulumi.require("", List.of("config", "--json", "--stack", combination.stack()));
            List<String> values = values(pulumi, combination);
            Map<Path, String> left = filesBelow(engine.folder());

            assertThat(shown).contains("endpoints").contains("[secret]");
            assertThat(values).hasSizeGreaterThan(3);
            assertThat(left.keySet())
                    .extracting(file -> file.getFileName().toString())
                    .contains("world.json", "sandbox.log", combination.stack() + ".json")
                    .contains(combination.stack() + "-up.events.json");
            for (String value : values) {
                assertThat(shown).doesNotContain(value);
                assertThat(left).allSatisfy((file, text) -> assertThat(text).doesNotContain(value));
            }
        }
    }

    private static Map<Path, String> filesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(file -> file, SecretsStaySecretTest::text));
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
    private static List<String> values(Pulumi pulumi, Combination combination) {
        String json = pulumi.require("", List.of("config", "get", "slipway:secrets", "--stack", combination.stack()));
        try {
            return JSON.readTree(json).valueStream().map(JsonNode::asText).toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("slipway:secrets is no mapping", e);
        }
    }
}
