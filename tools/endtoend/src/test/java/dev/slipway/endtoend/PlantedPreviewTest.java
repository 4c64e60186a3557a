package dev.slipway.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.engine.EngineEvent.PolicyViolation;
import dev.slipway.cli.engine.EngineRun.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A misconfiguration in the app file's overrides fails the preview of the real engine, in words that tell what to mend. */
@ExtendWith(OneEngine.class)
class PlantedPreviewTest {
    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource({
        "aws, databases.db.multiAz, false, rds-multi-az, 'db-instance multiAz: found false, expected true. Fix: '",
        "vps, host.sshPermitRootLogin, true, host-no-root-login, 'plan.sshPermitRootLogin: found true, expected false."
                + " Fix: '",
        "kubernetes, services.api.pod.containers.api.readOnlyRoot, false, k8s-readonly-rootfs, "
                + "'securityContext.readOnlyRootFilesystem: found false, expected true. Fix: '"
    })
    void failsThePreview(
            String target, String path, String value, String rule, String message, Engine engine, @TempDir Path folder)
            throws IOException {
        Path planted = folder.resolve("app.yaml");
        Files.writeString(
                planted,
                Files.readString(Checkout.app("clipper"))
                        + "\noverrides:\n  %s: {value: %s, reason: planted}\n".formatted(path, value));

        try (EngineStack stack = EngineStack.open(engine, new Combination("clipper", target, "prod"), planted)) {
            Outcome preview = stack.session().preview(List.of(), event -> {});

            assertThat(preview.exitCode()).isNotZero();
            assertThat(preview.events())
                    .filteredOn(PolicyViolation.class::isInstance)
                    .extracting(PolicyViolation.class::cast)
                    .filteredOn(it -> it.rule().equals(rule))
                    .anySatisfy(violation -> {
                        assertThat(violation.level()).isEqualTo("mandatory");
                        assertThat(violation.message()).contains(message);
                    });
        }
    }
}
