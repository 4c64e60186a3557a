package dev.slipway.planner.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.model.Value;
import dev.slipway.model.yaml.AppFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQLite in a namespace: a volume of the one pod that uses the file, and a copy made where that pod is. */
class FileDatabasesTest {
    private static final Map<String, String> HOLDER =
            Map.of("app.kubernetes.io/name", "api", "app.kubernetes.io/instance", "notes-prod");

    @TempDir
    private Path folder;

    @Test
    @Covers("ALX-DB-03")
    void theFileLiesOnAVolumeOfTheComponentThatUsesIt() throws IOException {
        WorkloadPlan api = plan("full").services().get(0);

        assertThat(api.claims())
                .extracting(ClaimPlan::name, ClaimPlan::sizeGiB)
                .containsExactly(tuple("data-db-file", 7));
        assertThat(api.pod().containers().get(0).mounts())
                .contains(MountPlan.writable("db-file", "/var/lib/sqlite/db"));
        assertThat(api.pod().containers().get(0).env())
                .containsEntry("DATABASE_URL", Value.literal("sqlite:///var/lib/sqlite/db/notes.db"));
        assertThat(api.update()).isEqualTo(UpdateStrategy.RECREATE);
        assertThat(api.after()).doesNotContain("db");
    }

    @Test
    @Covers({"ALX-BKP-01", "ALX-BKP-05", "ALX-BKP-06"})
    void aCopyIsMadeBySqliteOnTheNodeThatHoldsTheVolumeAndLeavesTheCluster() throws IOException {
        KubernetesPlan plan = plan("full");
        CronJobPlan job = plan.backups().stream()
                .filter(it -> it.name().equals("db-backup-hourly"))
                .findFirst()
                .orElseThrow();
        PodPlan pod = job.pod();
        ContainerPlan dump = pod.initContainers().get(0);

        assertThat(job.schedule()).isEqualTo("15 * * * *");
        assertThat(pod.user()).isEqualTo(1500);
        assertThat(pod.volumes()).contains(new VolumePlan.Claim("file", "data-db-file", false, HOLDER));
        assertThat(dump.command())
                .containsExactly("python3", "/scripts/backup.py", "db-hourly", "/var/lib/sqlite/db/notes.db");
        assertThat(dump.mounts()).contains(MountPlan.writable("file", "/var/lib/sqlite/db"));
        assertThat(PlanFiles.config(plan, "db-backup-hourly-scripts", "backup.py"))
                .contains("live.backup(made)");
        assertThat(PlanFiles.secret(plan, "db-backup-hourly-ship", "ship.sh"))
                .contains("store:notes-prod-backups")
                .contains("slipway_backup_last_success_timestamp_seconds");
        assertThat(PlanFiles.config(plan, "run-book", "run-book.md"))
                .contains("on the claim data-db-file")
                .doesNotContain("sts/db");
    }

    @Test
    void aFileHasNoIncrementalBackup() {
        assertThatThrownBy(() -> plan("incremental"))
                .hasMessageContaining("databases.db.backup.schedules.hourly.kind")
                .hasMessageContaining("full or logical, since an SQLite file is copied whole");
    }

    private KubernetesPlan plan(String kind) throws IOException {
        Path file = Files.writeString(
                folder.resolve("app.yaml"),
                """
                slipway: 1
                name: notes
                services:
                  api: {image: 'ghcr.io/acme/notes:1.0.0', port: 8080, health: /health, user: 1500, uses: [db]}
                databases:
                  db:
                    engine: sqlite
                    storage: 7GiB
                    backup: {bucket: backups, schedules: {hourly: {cron: 15 * * * *, kind: %s}}}
                buckets:
                  backups: {}
                """
                        .formatted(kind));
        return new KubernetesPlanner()
                .plan(
                        AppFile.read(file, Environment.PROD).orThrow(),
                        Environment.PROD,
                        Apps.bare().build());
    }
}
