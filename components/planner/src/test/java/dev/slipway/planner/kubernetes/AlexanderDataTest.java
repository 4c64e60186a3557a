package dev.slipway.planner.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.planner.PlanNote;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What Alexander Storage's guide asks of a cluster for metadata, blobs and their backups. */
class AlexanderDataTest {
    private static final String CONFIG = "/etc/alexander/config.yaml";

    private final PlannedApp single = PlannedApp.of("alexander", Environment.DEV);

    private final PlannedApp distributed = PlannedApp.of("alexander", Environment.PROD);

    @Test
    @Covers({"ALX-CFG-01", "ALX-DB-03", "ALX-STOR-02", "ALX-POL-09"})
    void oneNodeKeepsSqliteInWalModeOnAVolumeOfItsOwn() {
        assertThat(single.file("server", CONFIG))
                .contains("driver: sqlite", "path: /var/lib/alexander/alexander.db", "journal_mode: WAL")
                .contains("busy_timeout: 5000", "cache_size: -8000", "synchronous_mode: NORMAL")
                .contains("redis: {enabled: false}");
        assertThat(single.plan.databases()).isEmpty();
        assertThat(single.claim("server", "/var/lib/alexander").orElseThrow().shared())
                .isFalse();
        assertThat(single.workload("server").replicas()).isEqualTo(1);
        assertThat(single.workload("server").update()).isEqualTo(UpdateStrategy.RECREATE);
        assertThat(single.notes("services.mounts")).extracting(PlanNote::level).containsOnly(PlanNote.Level.DEGRADED);
    }

    @Test
    @Covers({"ALX-CFG-02", "ALX-STOR-01", "ALX-SCALE-01", "ALX-POL-09"})
    void twoNodesShareTheirBlobs() {
        assertThat(distributed.file("server", CONFIG))
                .contains("driver: postgres", "redis: {enabled: true", "base_path: /mnt/shared/alexander");
        assertThat(distributed.workload("server").replicas()).isEqualTo(2);
        assertThat(distributed.workload("server").update()).isEqualTo(UpdateStrategy.ROLLING);
        assertThat(distributed
                        .claim("server", "/mnt/shared/alexander")
                        .orElseThrow()
                        .shared())
                .isTrue();
    }

    @Test
    @Covers("ALX-POL-05")
    void dataIsReachedByItsUsersOnlyAndTheDatabaseEncrypted() {
        assertThat(distributed.file("server", CONFIG)).contains("sslmode: require");
        assertThat(distributed.callingComponents("db", 5432))
                .contains("db-pooler")
                .doesNotContain("gateway", "server");
        assertThat(distributed.callingComponents("cache", 6379))
                .contains("server")
                .doesNotContain("gateway", "db-pooler");
        assertThat(distributed.notes("caches"))
                .as("Redis in the namespace speaks plain text, and the plan says so")
                .singleElement()
                .satisfies(note -> assertThat(note.level()).isEqualTo(PlanNote.Level.DEGRADED));
    }

    @Test
    @Covers({"ALX-DB-01", "ALX-DB-02", "ALX-DB-04", "ALX-STOR-04"})
    void theConfigurationPointsAtTheTunedDatabaseThroughThePooler() {
        assertThat(distributed.file("server", CONFIG))
                .contains("host: db-pooler", "name: alexander", "user: alexander", "sslmode: require");
        assertThat(distributed.container("db").args())
                .contains(
                        "max_connections=100",
                        "shared_buffers=256MB",
                        "effective_cache_size=1GB",
                        "work_mem=16MB",
                        "ssl=on");
        assertThat(distributed.callingComponents("db-pooler", 6432)).contains("server");
        assertThat(distributed
                        .claim("db", "/var/lib/postgresql/data")
                        .orElseThrow()
                        .name())
                .isNotEqualTo(distributed
                        .claim("server", "/mnt/shared/alexander")
                        .orElseThrow()
                        .name());
        assertThat(single.claim("server", "/var/lib/alexander").orElseThrow().name())
                .isNotEqualTo(single.claim("server", "/var/lib/alexander/data")
                        .orElseThrow()
                        .name());
    }

    @Test
    @Covers("ALX-CACHE-01")
    void redisAsksForItsPassword() {
        assertThat(PlanFiles.secret(distributed.plan, "cache-config", "redis.conf"))
                .contains("port 6379")
                .contains("requirepass " + distributed.env("server", "REDIS_PASSWORD"));
        assertThat(distributed.callingComponents("cache", 6379)).contains("server");
    }

    @Test
    @Covers({"ALX-STOR-03", "ALX-STOR-05"})
    void metadataAndBlobsHaveClassesAndSizesOfTheirOwn() {
        KubernetesPlan plan = Apps.plan(
                "alexander",
                Environment.PROD,
                Apps.bare().storageClass("ssd").sharedStorageClass("nfs").build());

        assertThat(plan.databases()
                        .get(0)
                        .server()
                        .orElseThrow()
                        .claims()
                        .get(0)
                        .storageClass())
                .contains("ssd");
        assertThat(plan.services().get(0).claims())
                .containsExactly(new ClaimPlan("data-blobs", 200, true, Optional.of("nfs")));
    }

    @Test
    @Covers({"ALX-BKP-02", "ALX-BKP-03", "ALX-BKP-05", "ALX-BKP-06", "ALX-POL-06", "ALX-REC-01"})
    void metadataLeavesTheClusterHourlyUnderANameOfItsOwn() {
        assertThat(distributed.cron("db-backup-hourly").schedule()).isEqualTo("15 * * * *");
        assertThat(distributed.container("db").args()).contains("archive_mode=on");
        assertThat(PlanFiles.config(distributed.plan, "db-backup-hourly-scripts", "dump.sh"))
                .contains("pg_dump")
                .containsPattern("date .*%H%M");
        assertThat(PlanFiles.secret(distributed.plan, "db-backup-hourly-ship", "ship.sh"))
                .contains("store:alexander-prod-backups")
                .contains("--min-age 30d");
        assertThat(PlanFiles.config(distributed.plan, "run-book", "run-book.md"))
                .contains("back within 240 minutes, no change older than 60 minutes lost");
    }

    @Test
    @Covers({"ALX-BKP-04", "ALX-POL-08"})
    void blobsAreBackedUpDailyFromWhereTheyLie() {
        CronJobPlan backup = distributed.cron("blob-backup");
        assertThat(backup.schedule()).isEqualTo("0 3 * * *");
        assertThat(backup.pod().containers().get(0).command()).last().asString().contains("restic backup /blobs");
        assertThat(backup.pod().containers().get(0).mounts())
                .anyMatch(mount -> mount.path().equals("/blobs") && mount.readOnly());
        assertThat(backup.pod().volumes())
                .contains(new VolumePlan.Claim(
                        "blobs",
                        distributed
                                .claim("server", "/mnt/shared/alexander")
                                .orElseThrow()
                                .name(),
                        true));
        assertThat(distributed.callsOut("blob-backup", 443)).isTrue();
    }

    @Test
    @Covers("ALX-REC-02")
    void aRestoreIsTriedByTheClock() {
        assertThat(distributed.cron("db-restore-drill").schedule()).isEqualTo("0 6 1 * *");
        assertThat(PlanFiles.config(distributed.plan, "run-book", "run-book.md"))
                .contains("## Recovery");
    }

    @Test
    @Covers("ALX-BKP-01")
    void theSqliteFileIsBackedUpHotOnTheNodeThatHoldsIt() {
        CronJobPlan dump = single.cron("metadata-dump");
        assertThat(dump.schedule()).isEqualTo("15 * * * *");
        assertThat(dump.pod().containers().get(0).command())
                .last()
                .asString()
                .startsWith("/usr/local/bin/alexander-admin backup --output /backup/ && find /backup");
        assertThat(dump.pod().volumes())
                .contains(new VolumePlan.Claim(
                        "metadata",
                        "data-metadata",
                        true,
                        Map.of("app.kubernetes.io/name", "server", "app.kubernetes.io/instance", "alexander-dev")));
    }
}
