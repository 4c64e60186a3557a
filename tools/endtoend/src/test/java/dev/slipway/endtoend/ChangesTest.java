package dev.slipway.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a change touches: a new image takes over, and data is left alone. */
@ExtendWith(OneEngine.class)
class ChangesTest {
    private static final String STATEFUL = "aws:rds/instance|elasticache/replicationGroup|s3/bucketV2:|kms/key:"
            + "|docker:index/volume|StatefulSet|PersistentVolumeClaim";

    @ParameterizedTest(name = "on {0}")
    @ValueSource(strings = {"vps", "aws", "kubernetes"})
    void aNewImageReplacesNoDataResource(String target, Engine engine) {
        Combination combination = new Combination("clipper", target, "prod");
        try (EngineStack stack = EngineStack.open(engine, combination, Map.of())) {
            stack.up();
            stack.session()
                    .pulumi()
                    .require(
                            "",
                            List.of(
                                    "config",
                                    "set",
                                    "--path",
                                    "slipway:images.api",
                                    "ghcr.io/subculture-collective/clipper-backend:9.9.9",
                                    "--stack",
                                    combination.stack()));

            Map<String, String> changed = EngineStack.changed(stack.preview());

            assertThat(changed.values()).containsAnyOf("replace", "create-replacement", "update");
            assertThat(changed).allSatisfy((urn, op) -> {
                if (op.contains("replace") || op.equals("delete")) {
                    assertThat(urn).doesNotMatch(".*(" + STATEFUL + ").*");
                }
            });
            stack.session()
                    .pulumi()
                    .require("", List.of("config", "rm", "slipway:images", "--stack", combination.stack()));
        }
    }
}
