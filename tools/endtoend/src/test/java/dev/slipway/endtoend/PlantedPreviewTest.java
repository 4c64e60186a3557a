package dev.slipway.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contract 5: a misconfiguration in the app file's overrides fails a plain preview, in words that tell what to mend. */
@Tag("workshop")
@ExtendWith(OneWorkshop.class)
@ResourceLock("workshop")
class PlantedPreviewTest {
    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource({
        "aws, databases.db.multiAz, false, rds-multi-az, 'db-instance multiAz: found false, expected true. Fix: '",
        "vps, host.sshPermitRootLogin, true, host-no-root-login, 'plan.sshPermitRootLogin: found true, expected false. Fix: '",
        "kubernetes, services.api.pod.containers.api.readOnlyRoot, false, k8s-readonly-rootfs, "
                + "'securityContext.readOnlyRootFilesystem: found false, expected true. Fix: '"
    })
    void failsThePreview(String target, String path, String value, String rule, String message, Workshop workshop) {
        Combination combination = new Combination("clipper", target, "prod");
        workshop.run("cp apps/clipper/app.yaml saved.yaml").succeeded();
        try {
            workshop.inSandbox(combination.setUp()).succeeded();
            workshop.run("printf '\\noverrides:\\n  %s: {value: %s, reason: planted}\\n' >> apps/clipper/app.yaml"
                            .formatted(path, value))
                    .succeeded();

            Outcome preview = workshop.inSandbox("pulumi preview --policy-pack policies -s " + combination.stack())
                    .failed();

            assertThat(preview.all().replaceAll("\\s+", " ")).contains("[mandatory]", rule, message);
        } finally {
            workshop.run("mv saved.yaml apps/clipper/app.yaml").succeeded();
        }
    }
}
