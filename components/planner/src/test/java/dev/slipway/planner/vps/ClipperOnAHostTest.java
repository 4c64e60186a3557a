package dev.slipway.planner.vps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.model.Value;
import dev.slipway.planner.files.ScheduleDispatcher;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The guide's requirements as the VPS plan honours them. */
class ClipperOnAHostTest {
    private final VpsPlan dev = Clipper.plan(Environment.DEV);
    private final VpsPlan prod = Clipper.plan(Environment.PROD);

    @Test
    @Covers({"CLP-DB-01", "CLP-DB-03", "CLP-DB-04", "CLP-DB-05", "CLP-DB-10", "CLP-POL-03"})
    void postgresListensOnTheGuidesPortWithItsTuningAsServerArguments() {
        ContainerPlan db = Clipper.container(prod, "db");
        assertThat(db.command())
                .startsWith("postgres")
                .contains("port=5436", "max_connections=100", "shared_buffers=256MB");
        assertThat(db.environment())
                .containsEntry("POSTGRES_INITDB_ARGS", Value.literal("--encoding=UTF8 --lc-collate=C --lc-ctype=C"))
                .doesNotContainKeys("POSTGRES_MAX_CONNECTIONS", "POSTGRES_SHARED_BUFFERS", "POSTGRES_PASSWORD");
        assertThat(db.mounts()).contains(new VolumeMount("db-data", "/var/lib/postgresql/data", false));
        assertThat(prod.databases().get(0).database()).isEqualTo("clipper");
        assertThat(prod.databases().get(0).user()).isEqualTo("clipper");
        assertThat(Clipper.file(prod, "db", "/docker-entrypoint-initdb.d/10-roles.sh"))
                .contains("ALTER ROLE \"clipper\" PASSWORD :'password';")
                .contains("CREATE DATABASE \"clipper\" OWNER \"clipper\"'");
    }

    @Test
    @Covers({"CLP-DB-06", "CLP-DB-07", "CLP-DB-08"})
    void pgBouncerPoolsByTransactionWithTheGuidesFigures() {
        assertThat(Clipper.file(prod, "db-pooler", "/config/pgbouncer.ini"))
                .contains("clipper = host=db port=5436 dbname=clipper")
                .contains("listen_port = 6432")
                .contains("pool_mode = transaction")
                .contains("max_client_conn = 1000")
                .contains("default_pool_size = 25");
        assertThat(Clipper.container(prod, "api-1").environment())
                .containsEntry("DATABASE_URL", Value.ref("db", "url"));
        assertThat(Clipper.container(prod, "api-migration").environment())
                .containsEntry("DATABASE_URL", Value.ref("db", "directUrl"));
    }

    @Test
    @Covers({"CLP-DB-09", "CLP-BKP-06", "CLP-SVC-04"})
    void inProdABackupPrecedesTheMigrationAndTheMigrationPrecedesTheService() {
        ContainerPlan backup = Clipper.container(prod, "api-migration-backup");
        ContainerPlan migration = Clipper.container(prod, "api-migration");
        ContainerPlan api = Clipper.container(prod, "api-1");
        assertThat(backup.mode()).isEqualTo(RunMode.ONE_SHOT);
        assertThat(migration.mode()).isEqualTo(RunMode.ONE_SHOT);
        assertThat(migration.image()).isEqualTo(api.image());
        assertThat(backup.environment()).containsEntry("SLIPWAY_RELEASE", Value.literal(api.image()));
        assertThat(migration.after()).contains("api-migration-backup", "db-roles");
        assertThat(api.after()).contains("api-migration");
        assertThat(api.healthcheck()).isPresent();
        assertThat(dev.containers()).extracting(ContainerPlan::name).doesNotContain("api-migration-backup");
    }

    @Test
    @Covers({"CLP-CACHE-01", "CLP-CACHE-02", "CLP-CACHE-03", "CLP-CACHE-04", "CLP-CACHE-05"})
    void redisKeepsTheGuidesConfigurationAndItsPasswordOutOfArguments() {
        ContainerPlan cache = Clipper.container(prod, "cache");
        assertThat(cache.image()).startsWith("redis:8.").endsWith("-alpine");
        assertThat(Clipper.file(prod, "cache", "/config/redis.conf"))
                .contains("port 6379")
                .contains("appendonly yes")
                .contains("appendfilename \"appendonly.aof\"")
                .contains("maxmemory 256mb")
                .contains("maxmemory-policy allkeys-lru")
                .contains("requirepass ${secrets.cache-password}");
        assertThat(cache.command()).containsExactly("/config/redis.conf");
        assertThat(cache.mounts()).contains(new VolumeMount("cache-data", "/data", false));
        assertThat(Clipper.container(prod, "api-1").environment())
                .containsEntry("REDIS_URL", Value.ref("cache", "url"));
    }

    @Test
    @Covers({"CLP-SVC-02", "CLP-TLS-06", "CLP-NET-01", "CLP-SCALE-01"})
    void theGatewayServesTheFrontEndTheApiAndAllItsReplicas() {
        assertThat(prod.gateway().orElseThrow().names())
                .containsExactly("clipper.example.com", "www.clipper.example.com");
        assertThat(Clipper.file(prod, "gateway", "/config/nginx.conf"))
                .contains("set $upstream_root web:8080;")
                .contains("rewrite ^ /index.html break;")
                .contains("set $upstream_api api:8080;")
                .contains("resolver 127.0.0.11 valid=2s")
                .contains("limit_req_zone $binary_remote_addr zone=api:10m rate=20r/s;");
        assertThat(Clipper.file(prod, "certificates", "/config/certificates.sh"))
                .contains("-d clipper.example.com -d www.clipper.example.com")
                .contains("--email admin@example.com");
        assertThat(prod.services().get(0).replicas()).hasSize(3).allMatch(it -> it.networks()
                .contains(NetworkAttachment.as("edge", "api")));
    }

    @Test
    @Covers({"CLP-SVC-01", "CLP-SVC-04"})
    void aChangedServiceStartsBesideTheOldAndDataDoesNot() {
        assertThat(Clipper.container(prod, "api-1").replacement()).isEqualTo(Replacement.OVERLAP);
        assertThat(Clipper.container(prod, "web-1").replacement()).isEqualTo(Replacement.OVERLAP);
        assertThat(Clipper.container(prod, "api-2").after()).contains("api-1");
        assertThat(Clipper.container(prod, "db").replacement()).isEqualTo(Replacement.STOP_FIRST);
        assertThat(Clipper.container(prod, "cache").replacement()).isEqualTo(Replacement.STOP_FIRST);
    }

    @Test
    @Covers({"CLP-MON-02", "CLP-MON-03", "CLP-SEC-01"})
    void grafanaTakesItsPasswordFromASecretAndKeepsItsData() {
        ContainerPlan grafana = Clipper.container(prod, "grafana");
        assertThat(Clipper.file(prod, "grafana", "/config/admin-password")).isEqualTo("${secrets.grafana-password}");
        assertThat(grafana.environment())
                .containsEntry("GF_SECURITY_ADMIN_PASSWORD__FILE", Value.literal("/config/admin-password"));
        assertThat(grafana.mounts()).contains(new VolumeMount("grafana-data", "/var/lib/grafana", false));
        assertThat(Clipper.container(prod, "prometheus").mounts())
                .contains(new VolumeMount("prometheus-data", "/prometheus", false));
        assertThat(prod.monitoring().orElseThrow().dashboards()).hasSize(3);
    }

    @Test
    @Covers({"CLP-LOG-01", "CLP-LOG-02", "CLP-POL-08"})
    void logsOfHostAndContainersGoToLokiByTheSuccessorOfPromtail() {
        assertThat(Clipper.container(prod, "log-agent").mounts())
                .contains(
                        new VolumeMount("/var/log", "/var/log", true),
                        new VolumeMount("/var/lib/docker/containers", "/var/lib/docker/containers", true));
        assertThat(Clipper.file(prod, "loki", "/config/loki.yaml"))
                .contains("http_listen_port: 3100")
                .contains("retention_period: 720h");
        assertThat(prod.containers()).noneMatch(container -> container.image().contains("promtail"));
        assertThat(prod.containers()).allMatch(container -> container.logging().maxFiles() == 5);
    }

    @Test
    @Covers({"CLP-BKP-01", "CLP-BKP-02", "CLP-BKP-03", "CLP-BKP-04", "CLP-POL-07"})
    void backupsRunByTheGuidesClockInTwoKindsAndGoToTheBucket() {
        BackupsPlan backups = prod.backups().orElseThrow();
        assertThat(backups.jobs()).extracting(SchedulePlan::cron).containsExactly("0 2 * * *", "0 3 * * 0");
        assertThat(backups.jobs().get(0).container().command()).contains("logical");
        assertThat(backups.jobs().get(1).container().command()).contains("full");
        assertThat(backups.jobs())
                .allMatch(job -> job.cron().equals(job.container().labels().get(ScheduleDispatcher.CRON_LABEL)));
        assertThat(backups.destination()).isEqualTo("clipper-prod-backups/clipper-backups");
        assertThat(Clipper.file(prod, "backup-shipper", "/config/ship.sh"))
                .contains("--s3-storage-class STANDARD_IA")
                .contains("config-latest");
        assertThat(Clipper.file(prod, "backup-shipper", "/config/snapshot/runbook.md"))
                .contains("## Recovery");
    }

    @Test
    @Covers({"CLP-REC-01", "CLP-REC-02", "CLP-POL-09", "CLP-REC-04"})
    void changesAreArchivedWithinTheRecoveryPointAndTheDrillMeasures() {
        assertThat(Clipper.container(prod, "db").command())
                .contains("archive_mode=on", "archive_timeout=240s")
                .anyMatch(argument -> argument.startsWith("archive_command=if test -f /archive/%f; then cmp "));
        assertThat(prod.backups().orElseThrow().recoveryPoint())
                .hasValueSatisfying(point -> assertThat(point).isLessThan(Duration.ofMinutes(5)));
        assertThat(prod.backups().orElseThrow().drill())
                .hasValueSatisfying(drill -> assertThat(drill.cron()).isEqualTo("0 6 1 * *"));
        assertThat(Clipper.file(prod, "restore-drill", "/config/drill.sh"))
                .contains("slipway_restore_drill_restore_seconds")
                .contains("slipway_restore_drill_backup_age_seconds");
        assertThat(prod.runbook())
                .contains("Promised: back within 60 minutes, with at most 5 minutes of changes lost.");
    }

    @Test
    @Covers({"CLP-REC-03", "CLP-INC-01", "CLP-MNT-01", "CLP-MNT-02", "CLP-SEC-04"})
    void theRunBookNamesTheStacksOwnThings() {
        assertThat(prod.runbook())
                .contains("1. **New server.**", "2. **Restore the database.**", "3. **Restore the configuration.**")
                .contains("4. **Start.**", "5. **Health check.**", "6. **DNS.**")
                .contains("s3://clipper-prod-backups/clipper-backups/wal/db/")
                .contains("--filter label=dev.slipway.component=db) pg_restore --username postgres --port 5436")
                .contains("1. **Identify.**", "2. **Contain.**", "3. **Eradicate.**")
                .contains("4. **Recover.**", "5. **Document.**", "6. **Improve.**")
                .contains("docker network disconnect")
                .contains("| daily |", "| weekly |", "| monthly |", "| quarterly |")
                .contains("| monthly | review and optimise the database | autovacuum")
                .contains("Audit the security of application and infrastructure");
        assertThat(Clipper.container(prod, "db").command()).contains("autovacuum=on");
    }

    @Test
    @Covers({"CLP-SIZE-01", "CLP-SIZE-02", "CLP-SCALE-02", "CLP-COST-01"})
    void allContainersFitOnTheGuidesHosts() {
        assertThat(dev.host().size()).isEqualTo(new HostSize(2, 4096, 80));
        assertThat(dev.host().monthlyUsd()).isEqualTo(12);
        assertThat(dev.host().reservedMemoryMiB()).isLessThanOrEqualTo(4096 - Capacity.SYSTEM_MIB);
        assertThat(prod.host().size()).isEqualTo(new HostSize(4, 8192, 160));
        assertThat(prod.host().monthlyUsd()).isEqualTo(24);
        assertThat(prod.host().reservedMilliCpu()).isLessThanOrEqualTo(4000);
    }

    @ParameterizedTest
    @EnumSource(Environment.class)
    @Covers("CLP-POL-01")
    void everyImageIsPinnedToAVersion(Environment environment) {
        assertThat(Clipper.plan(environment).containers())
                .allSatisfy(container -> assertThat(container.image()).matches(".+:v?\\d.*|.+@sha256:[0-9a-f]{64}"));
    }

    @ParameterizedTest
    @EnumSource(Environment.class)
    void everyContainerIsHardened(Environment environment) {
        assertThat(Clipper.plan(environment).containers()).isNotEmpty().allSatisfy(container -> {
            assertThat(container.readOnlyRoot()).isTrue();
            assertThat(container.resources().memoryMiB()).isPositive();
            assertThat(container.healthcheck().isPresent()).isEqualTo(container.mode() == RunMode.SERVICE);
            if (!container.name().equals("log-agent")) {
                assertThat(container.user()).doesNotStartWith("0");
                assertThat(container.capabilities()).isEmpty();
            }
        });
        assertThat(Clipper.container(Clipper.plan(environment), "log-agent").capabilities())
                .isEqualTo(List.of("CAP_DAC_READ_SEARCH"));
    }

    @ParameterizedTest
    @EnumSource(Environment.class)
    void noSecretStandsInAnArgument(Environment environment) {
        assertThat(Clipper.plan(environment).containers())
                .allSatisfy(container ->
                        assertThat(String.join(" ", container.command())).doesNotContain("${"));
    }

    @Test
    void aStoreThatIsNotAmazonsIsNotAskedForAStorageClass() {
        VpsPlan elsewhere = Clipper.plan(
                Environment.PROD,
                Clipper.settings()
                        .storage(ObjectStorage.at("https://fsn1.your-objectstorage.com", "fsn1"))
                        .replicaRegion("nbg1")
                        .build());
        assertThat(Clipper.file(elsewhere, "backup-shipper", "/config/ship.sh"))
                .contains("--s3-storage-class STANDARD ")
                .doesNotContain("STANDARD_IA");
        assertThat(elsewhere.notes()).anyMatch(note -> note.feature().equals("databases.backup.storageClass"));
        assertThat(prod.notes()).noneMatch(note -> note.feature().equals("databases.backup.storageClass"));
    }

    @Test
    void whatThePublicImagesNeedIsThere() {
        ContainerPlan database = Clipper.container(prod, "db");
        // Docker gives 64 MiB, in which a parallel hash join ends with "could not resize shared memory segment".
        assertThat(database.tmpfs()).containsEntry("/dev/shm", 512);
        // Alloy's image closes its own data directory to a root without rights; a volume that all may write to stays
        // one.
        assertThat(prod.volumes()).anyMatch(it -> it.name().equals("log-agent-data") && it.writable());
        // Grafana would look for plugins in vain: it is in no network with a way out.
        ContainerPlan grafana = Clipper.container(prod, "grafana");
        assertThat(grafana.environment()).containsEntry("GF_PLUGINS_PREINSTALL_DISABLED", Value.literal("true"));
        assertThat(prod.networks())
                .filteredOn(it -> grafana.isIn(it.name()))
                .isNotEmpty()
                .allMatch(NetworkPlan::internal);
    }
}
