package dev.slipway.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.ExitCode;
import dev.slipway.cli.Main;
import dev.slipway.policies.sdk.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pack judges the state of a TypeScript program, which the real engine wrote, as it judges those of our own. */
class TypeScriptStackTest {
    @TempDir
    Path folder;

    private ForeignStack stack = new ForeignStack(Path.of(""));

    @BeforeEach
    void theStateThatTypeScriptLeft() throws IOException {
        stack = ForeignStack.in(folder, "typescript");
    }

    @Test
    void everyPlantedFaultIsFound() throws IOException {
        assertThat(stack.violations("open-group")).contains("sg-no-data-ports", "sg-world-ingress-web-only");
        assertThat(stack.violations("open-database"))
                .contains("rds-not-public", "rds-storage-encrypted", "rds-backup-retention", "backup-covers-data");
        assertThat(stack.violations("may-everything")).contains("iam-no-admin", "iam-no-wildcard");
        assertThat(stack.violations("privileged-task")).contains("ecs-no-privileged");
        assertThat(stack.violations("endless-logs")).contains("log-retention");
        assertThat(stack.violations("open-bucket"))
                .contains("s3-public-access-block-present", "s3-versioning-enabled", "s3-kms-encryption");
    }

    @Test
    void goodFormsRaiseNothing() throws IOException {
        assertThat(stack.violations("inside", "reads-uploads", "data", "data-0", "data-1", "task"))
                .isEmpty();
        assertThat(stack.violations("orders"))
                .containsExactlyInAnyOrder(
                        "alarms-cover-services", "rds-iam-auth", "rds-log-exports", "rds-sg-app-only");
        assertThat(stack.violations("uploads"))
                .containsExactlyInAnyOrder(
                        "s3-access-logging",
                        "s3-lifecycle-abort-multipart",
                        "s3-ownership-enforced",
                        "s3-replication-configured",
                        "s3-tls-only");
        assertThat(stack.all())
                .filteredOn(it -> it.resourceName().equals("api"))
                .extracting(Finding::ruleId)
                .as("one role for start and for work is a fault of this stack")
                .containsExactly("ecs-distinct-roles");
    }

    @Test
    void slipwayCheckFailsItAndShowsNoSecret() throws IOException {
        Path report = folder.resolve("out");

        assertThat(Main.commandLine()
                        .execute(
                                "check",
                                "--file",
                                stack.state().toString(),
                                "--env",
                                "prod",
                                "--report",
                                report.toString()))
                .isEqualTo(ExitCode.FAILURE);

        try (Stream<Path> files = Files.list(report)) {
            assertThat(files.toList()).hasSize(3).allSatisfy(file -> assertThat(file)
                    .content()
                    .contains("sg-no-data-ports")
                    .doesNotContain("correct-horse-battery"));
        }
    }
}
