package dev.slipway.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pack judges the state of a YAML program, which the real engine wrote, as it judges those of our own. */
class YamlStackTest {
    @TempDir
    Path folder;

    private ForeignStack stack = new ForeignStack(Path.of(""));

    @BeforeEach
    void theStateThatYamlLeft() throws IOException {
        stack = ForeignStack.in(folder, "yaml");
    }

    @Test
    void everyPlantedFaultIsFound() throws IOException {
        assertThat(stack.violations("open-group")).contains("sg-no-data-ports", "sg-world-ingress-web-only");
        assertThat(stack.violations("open-database"))
                .contains("rds-not-public", "rds-storage-encrypted", "rds-backup-retention", "backup-covers-data");
        assertThat(stack.violations("may-everything")).contains("iam-no-admin", "iam-no-wildcard");
        assertThat(stack.violations("privileged-task")).contains("ecs-no-privileged");
        assertThat(stack.violations("open-bucket"))
                .contains("s3-public-access-block-present", "s3-versioning-enabled", "s3-kms-encryption");
    }

    @Test
    void goodFormsRaiseNothing() throws IOException {
        assertThat(stack.violations("inside", "reads-uploads", "data", "data-a", "data-b", "task", "api-logs"))
                .isEmpty();
        assertThat(stack.violations("uploads"))
                .containsExactlyInAnyOrder(
                        "s3-access-logging",
                        "s3-lifecycle-abort-multipart",
                        "s3-ownership-enforced",
                        "s3-replication-configured",
                        "s3-tls-only");
    }
}
