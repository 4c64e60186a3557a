package dev.slipway.model.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.slipway.model.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

class JsonSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final com.networknt.schema.JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(JsonSchema.render());

    @Test
    void theSchemaInTheDocsIsTheReferences() {
        Golden.check(Golden.ROOT.resolve("docs/schema/slipway-app.schema.json"), JsonSchema.render());
    }

    @Test
    void theSchemaIsADraft7Schema() throws IOException {
        com.networknt.schema.JsonSchema meta = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(com.networknt.schema.SchemaLocation.of("http://json-schema.org/draft-07/schema#"));

        assertThat(meta.validate(JSON.readTree(JsonSchema.render()))).isEmpty();
    }

    static List<Path> apps() throws IOException {
        try (Stream<Path> files = Files.list(Golden.ROOT.resolve("apps"))) {
            List<Path> apps = files.map(it -> it.resolve("app.yaml"))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
            assertThat(apps).isNotEmpty();
            return apps;
        }
    }

    @ParameterizedTest
    @MethodSource("apps")
    void theAppsAreValidAndNameTheSchemaForEditors(Path app) throws IOException {
        assertThat(faults(app)).isEmpty();
        assertThat(Files.readString(app))
                .startsWith("# yaml-language-server: $schema=../../docs/schema/slipway-app.schema.json\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"good.yaml", "full.yaml"})
    void theExamplesAreValid(String file) throws IOException {
        assertThat(faults(Golden.RESOURCES.resolve(file))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version-missing",
                "version-from-the-future",
                "name-too-long",
                "name-with-capitals",
                "unknown-key",
                "unknown-key-deep",
                "unknown-key-without-likeness",
                "text-for-a-number",
                "number-out-of-range",
                "port-out-of-range",
                "mapping-for-a-value",
                "value-for-a-mapping",
                "value-for-a-list",
                "list-for-a-mapping",
                "nothing-for-a-value",
                "required-key-missing",
                "duration-without-unit",
                "duration-of-unknown-unit",
                "size-in-megabytes",
                "cores-in-millis",
                "percentage-without-sign",
                "yes-for-true",
                "word-not-in-the-list",
                "image-without-tag",
                "host-with-scheme",
                "path-without-slash",
                "cron-of-six-fields",
                "variable-name-in-lower-case",
                "service-name-illegal",
                "unknown-environment",
                "overlay-changes-the-name",
                "fault-in-the-overlay-of-prod",
                "override-path-illegal"
            })
    void whatAnEditorCanKnowIsMarkedInTheEditor(String name) throws IOException {
        try (Stream<Path> files = Files.list(Golden.RESOURCES.resolve("faulty"))) {
            Path file = files.filter(it -> it.getFileName().toString().matches("[0-9]+-" + name + "\\.yaml"))
                    .findFirst()
                    .orElseThrow();

            assertThat(faults(file)).isNotEmpty();
        }
    }

    private static Set<ValidationMessage> faults(Path file) throws IOException {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new CoreSchema()).build();
        Object yaml = new Load(settings).loadFromString(Files.readString(file));
        JsonNode tree = JSON.valueToTree(yaml instanceof Map<?, ?> ? yaml : Map.of());
        return SCHEMA.validate(tree);
    }
}
