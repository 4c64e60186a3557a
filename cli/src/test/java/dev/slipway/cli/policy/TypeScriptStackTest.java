package dev.slipway.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.ExitCode;
import dev.slipway.cli.Main;
import dev.slipway.policies.packs.SlipwayPack;
import dev.slipway.policies.sdk.Finding;
import dev.slipway.policies.sdk.offline.OfflineAnalysis;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pack judges the state of a TypeScript program, which the real engine wrote, as it judges those of our own. */
class TypeScriptStackTest {
    @TempDir
    Path folder;

    private Path state = Path.of("");

    @BeforeEach
    void theStateThatTypeScriptLeft() throws IOException {
        try (InputStream exported = Objects.requireNonNull(getClass().getResourceAsStream("typescript/state.json"))) {
            state = folder.resolve("state.json");
            Files.copy(exported, state);
        }
    }

    private List<String> violations(String... resources) throws IOException {
        return OfflineAnalysis.of(state, SlipwayPack.create()).violations().stream()
                .filter(it -> List.of(resources).contains(it.resourceName()))
                .map(Finding::ruleId)
                .distinct()
                .toList();
    }

    @Test
    void everyPlantedFaultIsFound() throws IOException {
        assertThat(violations("open-group")).contains("sg-no-data-ports", "sg-world-ingress-web-only");
        assertThat(violations("open-database"))
                .contains("rds-not-public", "rds-storage-encrypted", "rds-backup-retention", "backup-covers-data");
        assertThat(violations("may-everything")).contains("iam-no-admin", "iam-no-wildcard");
        assertThat(violations("privileged-task")).contains("ecs-no-privileged");
        assertThat(violations("endless-logs")).contains("log-retention");
        assertThat(violations("open-bucket"))
                .contains("s3-public-access-block-present", "s3-versioning-enabled", "s3-kms-encryption");
    }

    @Test
    void goodFormsRaiseNothing() throws IOException {
        assertThat(violations("inside", "reads-uploads", "data", "data-0", "data-1", "task"))
                .isEmpty();
        assertThat(violations("orders"))
                .containsExactlyInAnyOrder(
                        "alarms-cover-services", "rds-iam-auth", "rds-log-exports", "rds-sg-app-only");
        assertThat(violations("uploads"))
                .containsExactlyInAnyOrder(
                        "s3-access-logging",
                        "s3-lifecycle-abort-multipart",
                        "s3-ownership-enforced",
                        "s3-replication-configured",
                        "s3-tls-only");
        assertThat(OfflineAnalysis.of(state, SlipwayPack.create()).violations())
                .filteredOn(it -> it.resourceName().equals("api"))
                .extracting(Finding::ruleId)
                .as("one role for start and for work is a fault of this stack")
                .containsExactly("ecs-distinct-roles");
    }

    @Test
    void slipwayCheckFailsItAndShowsNoSecret() throws IOException {
        Path report = folder.resolve("out");

        assertThat(Main.commandLine()
                        .execute("check", "--file", state.toString(), "--env", "prod", "--report", report.toString()))
                .isEqualTo(ExitCode.FAILURE);

        try (Stream<Path> files = Files.list(report)) {
            assertThat(files.toList()).hasSize(3).allSatisfy(file -> assertThat(file)
                    .content()
                    .contains("sg-no-data-ports")
                    .doesNotContain("correct-horse-battery"));
        }
    }
}
