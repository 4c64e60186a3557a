package dev.slipway.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pack finds in the same stack, good parts and planted faults, in whatever language its program is written. */
abstract class ForeignStackContract {
    @TempDir
    Path folder;

    ForeignStack stack = new ForeignStack(Path.of(""));

    private final String language;

    ForeignStackContract(String language) {
        this.language = language;
    }

    @BeforeEach
    final void theStateThatItsProgramLeft() throws IOException {
        stack = ForeignStack.in(folder, language);
    }

    @Test
    final void everyPlantedFaultIsFound() throws IOException {
        assertThat(stack.violations("open-group")).contains("sg-no-data-ports", "sg-world-ingress-web-only");
        assertThat(stack.violations("open-database"))
                .contains("rds-not-public", "rds-storage-encrypted", "rds-backup-retention", "backup-covers-data");
        assertThat(stack.violations("may-everything")).contains("iam-no-admin", "iam-no-wildcard");
        assertThat(stack.violations("privileged-task")).contains("ecs-no-privileged");
        assertThat(stack.violations("open-bucket"))
                .contains("s3-public-access-block-present", "s3-versioning-enabled", "s3-kms-encryption");
    }

    @Test
    final void aGoodBucketLacksOnlyWhatTheStackLeavesOut() throws IOException {
        assertThat(stack.violations("uploads"))
                .containsExactlyInAnyOrder(
                        "s3-access-logging",
                        "s3-lifecycle-abort-multipart",
                        "s3-ownership-enforced",
                        "s3-replication-configured",
                        "s3-tls-only");
    }
}
