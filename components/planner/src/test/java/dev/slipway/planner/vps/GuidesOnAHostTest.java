package dev.slipway.planner.vps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.model.Value;
import dev.slipway.planner.PlanJson;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guides of the other four applications ask of a single host, item by item. */
class GuidesOnAHostTest {
    private static final VpsPlan CLOVALINK = Apps.plan("clovalink", Environment.PROD);
    private static final VpsPlan KARIGAR = Apps.plan("karigar", Environment.PROD);
    private static final VpsPlan SIGNALCRAFT = Apps.plan("signalcraft", Environment.PROD);
    private static final VpsPlan ALEXANDER = Apps.plan("alexander", Environment.PROD);

    @Test
    @Covers({"CLV-SVC-02", "CLV-SVC-03", "KAR-SVC-05"})
    void servicesWaitForTheirDataAndTheGatewayForItsCertificate() {
        for (VpsPlan plan : List.of(CLOVALINK, KARIGAR)) {
            assertThat(Clipper.container(plan, "backend-1").after()).contains("cache", "db-pooler");
            assertThat(Clipper.container(plan, "db-pooler").after()).contains("db-roles");
        }
        assertThat(CLOVALINK.gateway().orElseThrow().container().ports())
                .extracting(PublishedPort::host)
                .containsExactly(80, 443);
        assertThat(CLOVALINK.sites()).extracting(ServicePlan::name).containsExactly("web");
    }

    @Test
    @Covers({"CLV-SVC-05", "CLV-SVC-06", "CLV-SVC-07", "CLV-NET-03"})
    void theBackendIsAskedAtTheGuidesPaceAndHasTimeToMigrate() {
        ContainerPlan backend = Clipper.container(CLOVALINK, "backend-1");
        // Docker restarts no container that is unhealthy, so its one check can be the one for readiness.
        HealthcheckPlan ready = backend.healthcheck().orElseThrow();

        assertThat(ready.test().toString()).contains("/health/ready");
        assertThat(List.of(ready.interval(), ready.timeout()))
                .containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(10));
        assertThat(ready.retries()).isEqualTo(3);
        assertThat(CLOVALINK.services()).allMatch(it -> it.migration().isEmpty());
        assertThat(backend.healthTimeout()).isEqualTo(Duration.ofMinutes(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alexander", "clovalink", "karigar", "signalcraft"})
    @Covers({"CLV-SVC-04", "KAR-SVC-06", "ALX-HOST-02", "ALX-SIZE-02", "CLV-NET-01", "CLV-NET-02"})
    void everyContainerIsHardenedLimitedAndHiddenBehindTheGateway(String app) {
        VpsPlan plan = Apps.plan(app, Environment.PROD);
        for (ContainerPlan container : plan.containers()) {
            assertThat(container.resources().memoryMiB()).as(container.name()).isPositive();
            assertThat(container.readOnlyRoot()).as(container.name()).isTrue();
            // Files in memory count against the limit: a full directory must not kill the program.
            assertThat(container.tmpfs().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .as(container.name())
                    .isLessThanOrEqualTo(container.resources().memoryMiB() * 2 / 3);
            assertThat(container.stopGrace()).as(container.name()).isGreaterThan(Duration.ZERO);
            assertThat(container.ports().isEmpty())
                    .as(container.name())
                    .isEqualTo(!container.name().equals("gateway"));
            // The log agent reads what only root may read, and has no other right of root's.
            assertThat(container.user().startsWith("0:"))
                    .as(container.name())
                    .isEqualTo(container.name().equals("log-agent"));
            if (container.mode() == RunMode.SERVICE) {
                assertThat(container.healthcheck()).as(container.name()).isPresent();
            }
        }
        for (String data : List.of("db", plan.caches().get(0).name())) {
            Set<String> sharing = Clipper.container(plan, data).networks().stream()
                    .flatMap(network -> plan.containers().stream().filter(it -> it.isIn(network.network())))
                    .map(ContainerPlan::name)
                    .collect(Collectors.toSet());
            assertThat(sharing).doesNotContain("gateway", "web-1", "frontend-1", "grafana", "prometheus");
        }
    }

    @Test
    @Covers({"CLV-DB-04", "KAR-DB-02", "KAR-CACHE-03", "KAR-POL-06"})
    void dataServicesAreAskedByTheirOwnMeansAtTheGuidesPace() {
        HealthcheckPlan database =
                Clipper.container(CLOVALINK, "db").healthcheck().orElseThrow();
        assertThat(database.test()).startsWith("CMD", "pg_isready").contains("--username", "clovalink");
        // Karigar's guide asks every 10 s; it is asked twice as often.
        assertThat(List.of(database.interval(), database.timeout()))
                .containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(5));
        assertThat(database.retries()).isEqualTo(5);
        HealthcheckPlan cache =
                Clipper.container(KARIGAR, "cache").healthcheck().orElseThrow();
        assertThat(cache.test().get(1))
                .contains("REDISCLI_AUTH")
                .contains("redis-cli")
                .contains("grep -q PONG");
        assertThat(List.of(cache.interval(), cache.timeout()))
                .containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(3));
        assertThat(cache.retries()).isEqualTo(5);
    }

    @Test
    @Covers({"CLV-DB-03", "CLV-CACHE-02", "KAR-STOR-01", "SIG-STOR-02", "ALX-STOR-02", "CLV-MNT-01"})
    void dataLiesInVolumesThatNobodyMayThrowAwayUnseen() {
        assertThat(Clipper.container(CLOVALINK, "db").mounts())
                .contains(new VolumeMount("db-data", "/var/lib/postgresql/data", false));
        assertThat(Clipper.container(CLOVALINK, "cache").mounts())
                .contains(new VolumeMount("cache-data", "/data", false));
        for (VpsPlan plan : List.of(CLOVALINK, KARIGAR, SIGNALCRAFT, ALEXANDER)) {
            assertThat(plan.volumes().stream().filter(it -> it.name().matches("(db|cache|redis|blobs)(-data)?")))
                    .isNotEmpty()
                    .allMatch(VolumePlan::keep);
        }
    }

    @Test
    @Covers({"ALX-STOR-04", "ALX-CFG-01", "ALX-POL-08"})
    void metadataAndBlobsLieApart() {
        assertThat(Clipper.container(ALEXANDER, "db").mounts())
                .extracting(VolumeMount::source)
                .doesNotContain("blobs");
        VpsPlan single = Apps.plan("alexander", Environment.DEV);
        assertThat(Clipper.container(single, "server-1").mounts())
                .contains(
                        new VolumeMount("metadata", "/var/lib/alexander", false),
                        new VolumeMount("blobs", "/var/lib/alexander/data", false));
        assertThat(Clipper.container(single, "schedule-blob-backup").mounts())
                .anyMatch(mount -> mount.source().equals("blobs") && mount.readOnly());
    }

    @Test
    @Covers({"CLV-STOR-03", "CLV-STOR-04", "CLV-STOR-05"})
    void bucketsAreClosedEncryptedAndVersioned() {
        assertThat(Clipper.file(CLOVALINK, "uploads-setup", "/config/bucket.sh"))
                .contains(
                        "BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true")
                .contains("ApplyServerSideEncryptionByDefault")
                .contains("put-bucket-versioning --bucket clovalink-prod-uploads --versioning-configuration"
                        + " Status=Enabled");
    }

    @Test
    @Covers({"CLV-TLS-02", "CLV-TLS-03", "ALX-TLS-03"})
    void certbotMakesAndRenewsTheCertificateAndTheGatewayOnlyReadsIt() {
        assertThat(Clipper.file(CLOVALINK, "certificates", "/config/certificates.sh"))
                .contains("certbot")
                .contains("-d clovalink.example.com")
                .contains("sleep");
        assertThat(Clipper.container(CLOVALINK, "gateway").mounts())
                .contains(new VolumeMount("certificates", "/certificates", true));
        assertThat(Clipper.file(CLOVALINK, "gateway", "/config/nginx.conf"))
                .contains("ssl_certificate /certificates/")
                .contains("listen 8443 ssl");
    }

    @Test
    @Covers({"KAR-SCALE-03", "KAR-SCALE-02"})
    void karigarRunsThreeBackendsAndTwoFrontendsBehindTheProxy() {
        assertThat(replicas(KARIGAR, "backend")).isEqualTo(3);
        assertThat(replicas(KARIGAR, "frontend")).isEqualTo(2);
        assertThat(KARIGAR.notes())
                .extracting(note -> note.feature())
                .contains("services.scale.cpu", "services.scale.memory", "services.scale.responseTime");
    }

    @Test
    @Covers("KAR-NET-02")
    void peersFindEachOtherByNameInInternalBridgeNetworks() {
        assertThat(KARIGAR.networks())
                .filteredOn(NetworkPlan::internal)
                .extracting(NetworkPlan::name)
                .contains("service-backend", "data-db", "data-cache", "edge");
        assertThat(Clipper.container(KARIGAR, "backend-1").networks())
                .contains(NetworkAttachment.as("service-backend", "backend"), NetworkAttachment.as("edge", "backend"));
    }

    @Test
    @Covers("KAR-SEC-05")
    void noSecretIsAFileInTheCheckOutOrAWordInThePlan() {
        assertThat(Clipper.container(KARIGAR, "backend-1").environment())
                .containsEntry("JWT_SECRET", Value.secret("jwt-secret"));
        assertThat(Clipper.file(KARIGAR, "cache", "/config/redis.conf"))
                .contains("requirepass ${secrets.cache-password}");
    }

    @Test
    @Covers({"KAR-MON-01", "KAR-MON-02", "KAR-MON-03", "SIG-MON-01", "ALX-MON-03"})
    void healthIsAskedInsideAndTheGuidesFiguresStandOnDashboards() {
        assertThat(Clipper.container(KARIGAR, "backend-1")
                        .healthcheck()
                        .orElseThrow()
                        .test()
                        .get(1))
                .contains("http://127.0.0.1:8080/health ");
        assertThat(Clipper.file(KARIGAR, "gateway", "/config/nginx.conf")).doesNotContain("/health/detailed");
        String dashboards = Clipper.container(KARIGAR, "grafana").files().stream()
                .map(file -> PlanJson.text(file.content()))
                .collect(Collectors.joining());
        for (String metric : List.of(
                "gateway_http_requests_total",
                "gateway_http_first_byte_seconds_bucket",
                "sum by (job, state) (pg_stat_activity_count)",
                "pg_stat_activity_max_tx_duration",
                "pg_database_size_bytes",
                "redis_keyspace_hits_total",
                "redis_memory_used_bytes",
                "redis_evicted_keys_total",
                "redis_connected_clients",
                "node_cpu_seconds_total",
                "node_memory_MemAvailable_bytes",
                "node_disk_read_bytes_total",
                "slipway_backup_last_success")) {
            assertThat(dashboards).contains(metric);
        }
        assertThat(dashboards)
                .contains("histogram_quantile(0.5,", "histogram_quantile(0.95,", "histogram_quantile(0.99,");
    }

    @Test
    @Covers({"SIG-SIZE-05", "SIG-SIZE-06"})
    void signalcraftsDataHasTheGuidesSizes() {
        assertThat(Clipper.container(SIGNALCRAFT, "db").resources().milliCpu()).isGreaterThanOrEqualTo(4000);
        assertThat(Clipper.container(SIGNALCRAFT, "db").resources().memoryMiB()).isGreaterThanOrEqualTo(8192);
        assertThat(Clipper.container(SIGNALCRAFT, "redis").resources().milliCpu())
                .isEqualTo(2000);
        assertThat(Clipper.container(SIGNALCRAFT, "redis").resources().memoryMiB())
                .isBetween(2048, 4096);
    }

    @Test
    @Covers({
        "SIG-SEC-04",
        "CLV-SEC-03",
        "CLV-SEC-04",
        "CLV-CHK-07",
        "CLV-CHK-08",
        "CLV-REC-01",
        "CLV-CHK-16",
        "SIG-REC-03"
    })
    void theRunBookHoldsRecoveryAndWhatOnlyAPersonCanDo() {
        assertThat(CLOVALINK.runbook())
                .containsIgnoringCase("superadmin")
                .contains("MFA")
                .contains("pg_restore")
                .contains("clovalink-prod-backups");
        assertThat(SIGNALCRAFT.runbook())
                .containsIgnoringCase("rotate the credentials")
                .contains("pg_restore");
    }

    @Test
    @Covers({"KAR-BKP-01", "KAR-BKP-03", "ALX-BKP-04", "ALX-BKP-05", "ALX-BKP-06", "KAR-REC-02", "ALX-REC-02"})
    void backupsRunByTheGuidesClockAndARestoreIsTriedEachMonth() {
        Map<String, String> karigar = crons(KARIGAR);
        assertThat(karigar)
                .containsEntry("backup-db-daily", "0 2 * * *")
                .containsEntry("backup-cache-six-hourly", "0 */6 * * *")
                .containsKey("backup-db-incremental");
        assertThat(KARIGAR.backups().orElseThrow().drill().orElseThrow().cron()).isEqualTo("0 6 1 * *");
        assertThat(Clipper.file(KARIGAR, "backup-shipper", "/config/ship.sh"))
                .contains("keep=30d\n")
                .contains("rclone delete --min-age \"$keep\" \"$store/db\"")
                .contains("rclone delete --min-age 7d \"$store/db/cache-six-hourly\"");
        assertThat(crons(ALEXANDER)).containsEntry("backup-db-hourly", "15 * * * *");
        assertThat(ALEXANDER.schedules())
                .anyMatch(it -> it.name().equals("blob-backup") && it.cron().equals("0 3 * * *"));
    }

    private static Map<String, String> crons(VpsPlan plan) {
        return plan.backups().orElseThrow().jobs().stream()
                .collect(Collectors.toMap(SchedulePlan::name, SchedulePlan::cron));
    }

    private static int replicas(VpsPlan plan, String service) {
        return plan.services().stream()
                .filter(it -> it.name().equals(service))
                .findFirst()
                .orElseThrow()
                .replicas()
                .size();
    }
}
