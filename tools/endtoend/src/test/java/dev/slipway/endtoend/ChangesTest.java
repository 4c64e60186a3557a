package dev.slipway.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a change costs: a new image leaves data alone, drift is seen and mended, secrets stay secret. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangesTest {
    private static final String STATEFUL = "aws:rds/instance|elasticache/replicationGroup|s3/bucketV2:|kms/key:"
            + "|docker:index/volume|StatefulSet|PersistentVolumeClaim";
    private static final JsonMapper JSON = new JsonMapper();
    private final Workshop workshop = new Workshop();

    @AfterAll
    void clearUp() {
        workshop.close();
    }

    @ParameterizedTest(name = "on {0}")
    @ValueSource(strings = {"vps", "aws", "kubernetes"})
    void aNewImageReplacesNoDataResource(String target) {
        Combination stack = new Combination("clipper", target, "prod");
        workshop.inSandbox(stack.setUp() + " && pulumi up --yes --skip-preview -s " + stack.stack())
                .succeeded();
        workshop.inSandbox(
                        "pulumi config set --path slipway:images.api ghcr.io/subculture-collective/clipper-backend:9.9.9 -s "
                                + stack.stack())
                .succeeded();

        List<JsonNode> steps = steps(workshop.inSandbox("pulumi preview --json -s " + stack.stack())
                .succeeded()
                .out());

        assertThat(steps).extracting(step -> step.path("op").asText()).contains("replace");
        assertThat(steps)
                .filteredOn(step -> step.path("op").asText().contains("replace")
                        || step.path("op").asText().equals("delete"))
                .extracting(step -> step.path("urn").asText())
                .noneMatch(urn -> urn.matches(".*(" + STATEFUL + ").*"));
    }

    /** The steps of a preview that are no sames. */
    private static List<JsonNode> steps(String json) {
        try {
            return StreamSupport.stream(JSON.readTree(json).path("steps").spliterator(), false)
                    .filter(step -> !step.path("op").asText().equals("same"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
