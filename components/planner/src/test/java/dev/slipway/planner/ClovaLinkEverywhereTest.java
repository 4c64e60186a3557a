package dev.slipway.planner;

import static dev.slipway.planner.PlannedPart.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.model.Covers;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What ClovaLink's guide asks for on every target, in the plans of production. */
class ClovaLinkEverywhereTest {
    static Stream<Planned> prod() {
        return Planned.everywhere("clovalink", "prod");
    }

    @ParameterizedTest
    @MethodSource("prod")
    @Covers({"CLV-CFG-01", "CLV-SEC-01", "CLV-SEC-02"})
    void connectionsAndSigningKeyComeAsSecrets(Planned plan) {
        assertThat(plan.part("backend").environment())
                .containsAllEntriesOf(Map.of("DATABASE_URL", SECRET, "REDIS_URL", SECRET, "JWT_SECRET", SECRET));
    }

    @ParameterizedTest
    @MethodSource("prod")
    @Covers({"CLV-CFG-02", "CLV-CFG-03", "CLV-CFG-04", "CLV-CFG-05", "CLV-CFG-06", "CLV-CFG-07", "CLV-DB-05"})
    void theBackendRunsWithTheGuidesFigures(Planned plan) {
        Map<String, String> environment = plan.part("backend").environment();

        assertThat(environment)
                .containsEntry("ENVIRONMENT", "production")
                .containsEntry("RUST_LOG", "info")
                .containsEntry("CORS_DEV_MODE", "false")
                .containsEntry("REQUEST_TIMEOUT_SECS", "300")
                .containsEntry("MAX_CONCURRENT_REQUESTS", "1000")
                .containsEntry("PER_IP_REQUESTS_PER_SEC", "100")
                .containsEntry("PER_IP_BURST_SIZE", "200")
                .containsEntry("CIRCUIT_BREAKER_THRESHOLD", "5")
                .containsEntry("CIRCUIT_BREAKER_RECOVERY_SECS", "30")
                .containsEntry("TRANSFER_SMALL_CONCURRENT", "50")
                .containsEntry("TRANSFER_MEDIUM_CONCURRENT", "20")
                .containsEntry("TRANSFER_LARGE_CONCURRENT", "5")
                .containsEntry("TRANSFER_LARGE_BANDWIDTH_MBPS", "50")
                .containsEntry("USE_PRESIGNED_URLS", "false")
                .containsEntry("PRESIGNED_URL_EXPIRY_SECS", "3600")
                .doesNotContainKey("CDN_DOMAIN");
        assertThat(environment)
                .containsEntry("DB_MAX_CONNECTIONS", "50")
                .containsEntry("DB_MIN_CONNECTIONS", "10")
                .containsEntry("DB_ACQUIRE_TIMEOUT_SECS", "5")
                .containsEntry("DB_IDLE_TIMEOUT_SECS", "600")
                .containsEntry("DB_MAX_LIFETIME_SECS", "1800");
    }

    @ParameterizedTest
    @MethodSource("prod")
    @Covers({"CLV-SVC-01", "CLV-CI-01", "CLV-SCALE-02"})
    void threeReplicasOfAnImageOfTheTeamsOwnListenWithoutAPortOfTheHost(Planned plan) {
        PlannedPart backend = plan.part("backend");

        assertThat(backend.port()).isEqualTo(3000);
        assertThat(backend.replicas()).isEqualTo(3);
        assertThat(backend.image()).isEqualTo("ghcr.io/clovalink/clovalink-backend:1.0.0");
        assertThat(backend.environment()).containsEntry("STORAGE_TYPE", "s3");
        if (plan.isOn("vps")) {
            assertThat(backend.container().path("ports")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("prod")
    @Covers({"CLV-SVC-05", "CLV-SVC-06", "CLV-POL-05", "CLV-NET-03"})
    void requestsComeWhenItIsReadyAndOnlyItsOwnDeathRestartsIt(Planned plan) {
        PlannedPart backend = plan.part("backend");

        assertThat(backend.readiness()).contains("/health/ready");
        switch (plan.target()) {
            // Docker restarts no container that is unhealthy, so its check can be the one for readiness.
            case "vps" ->
                assertThat(backend.container().path("healthcheck").toString())
                        .contains("\"interval\":\"PT30S\"", "\"timeout\":\"PT10S\"", "\"retries\":3");
            case "aws" ->
                assertThat(backend.container()
                                .path("healthCheck")
                                .path("command")
                                .path(1)
                                .asText())
                        .contains("127.0.0.1:3000/health ")
                        .doesNotContain("/health/ready");
            default ->
                assertThat(backend.container().path("liveness").toString())
                        .contains("\"path\":\"/health\"", "\"periodSeconds\":30")
                        .contains("\"timeoutSeconds\":10", "\"failureThreshold\":3");
        }
    }

    @ParameterizedTest
    @MethodSource("prod")
    @Covers("CLV-SVC-07")
    void theBackendMigratesAtItsStartAndIsGivenTimeForIt(Planned plan) {
        PlannedPart backend = plan.part("backend");

        switch (plan.target()) {
            case "vps" -> {
                assertThat(backend.node().path("migration").isNull()).isTrue();
                assertThat(backend.container().path("healthTimeout").asText()).isEqualTo("PT5M");
            }
            case "aws" -> {
                assertThat(plan.names("oneShots")).containsExactly("db-roles");
                assertThat(backend.node().path("healthGraceSeconds").asInt()).isEqualTo(300);
            }
            default -> {
                assertThat(plan.names("jobs")).isEmpty();
                JsonNode startup = backend.container().path("startup");
                assertThat(startup.path("periodSeconds").asInt()
                                * startup.path("failureThreshold").asInt())
                        .isEqualTo(300);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("prod")
    @Covers({"CLV-DB-01", "CLV-CACHE-01"})
    void postgresSixteenAndRedisSeven(Planned plan) {
        JsonNode database = plan.named("databases", "db");
        JsonNode cache = plan.named("caches", "cache");

        switch (plan.target()) {
            case "vps" -> {
                assertThat(database.path("version").asInt()).isEqualTo(16);
                assertThat(cache.path("container").path("image").asText()).startsWith("redis:7");
                assertThat(cache.path("port").asInt()).isEqualTo(6379);
            }
            case "aws" -> {
                assertThat(database.path("version").asText()).isEqualTo("16");
                assertThat(cache.path("version").asText()).startsWith("7");
                assertThat(cache.path("port").asInt()).isEqualTo(6379);
            }
            default -> {
                assertThat(database.toString()).contains("library/postgres:16.");
                assertThat(cache.toString()).contains("library/redis:7.");
                assertThat(cache.path("server")
                                .path("servicePorts")
                                .path(0)
                                .path("port")
                                .asInt())
                        .isEqualTo(6379);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("prod")
    @Covers("CLV-DB-06")
    void threePoolsOfFiftyGoThroughAPoolerThatTheDatabaseCanBear(Planned plan) {
        switch (plan.target()) {
            case "vps" ->
                assertThat(plan.named("databases", "db")
                                .path("pooler")
                                .path("poolSize")
                                .asInt())
                        .isBetween(150, 190);
            case "aws" ->
                assertThat(plan.plan().path("poolers").path(0).path("poolSize").asInt())
                        .isBetween(150, 190);
            default ->
                assertThat(plan.plan()
                                .path("environments")
                                .path("backend")
                                .path("DATABASE_URL")
                                .asText())
                        .contains("@db-pooler:6432/clovalink");
        }
    }

    @ParameterizedTest
    @MethodSource("prod")
    @Covers({"CLV-STOR-02", "CLV-REPL-01", "CLV-REPL-02", "CLV-REPL-03", "CLV-POL-07"})
    void uploadsAndTheirCopyAreWiredToRealBuckets(Planned plan) {
        Map<String, String> environment = plan.part("backend").environment();

        assertThat(environment)
                .containsKeys("S3_BUCKET", "AWS_REGION", "AWS_ENDPOINT_URL")
                .containsKeys("REPLICATION_ENDPOINT", "REPLICATION_BUCKET", "REPLICATION_REGION")
                .containsEntry("REPLICATION_ENABLED", "true")
                .containsEntry("REPLICATION_MODE", "backup")
                .containsEntry("REPLICATION_WORKERS", "4")
                .containsEntry("REPLICATION_RETRY_SECONDS", "60");
        // On AWS the task's role opens both buckets.
        if (plan.isOn("aws")) {
            assertThat(environment).doesNotContainKeys("AWS_SECRET_ACCESS_KEY", "REPLICATION_SECRET_KEY");
            assertThat(plan.part("backend")
                            .node()
                            .path("task")
                            .path("permissions")
                            .toString())
                    .contains("${uploads.arn}", "${uploads.replicaArn}");
        } else {
            assertThat(environment)
                    .containsEntry("AWS_SECRET_ACCESS_KEY", SECRET)
                    .containsEntry("REPLICATION_SECRET_KEY", SECRET);
        }
        assertThat(plan.named("buckets", "uploads").toString()).contains("clovalink-prod-uploads-replica");
    }

    @ParameterizedTest
    @MethodSource("prod")
    @Covers({"CLV-ALRT-01", "CLV-MON-01"})
    void aFailingHealthCheckTellsSomebody(Planned plan) {
        assertThat(plan.hasAlarm("BackendDown")).isTrue();
        switch (plan.target()) {
            case "aws" -> {
                assertThat(plan.plan().path("alarmEmails").toString()).contains("admin@example.com");
                assertThat(plan.plan().path("dashboard").isNull()).isFalse();
            }
            case "vps" ->
                assertThat(plan.plan().path("monitoring").toString())
                        .contains("job_name: clovalink-backend", "grafana/grafana");
            default ->
                assertThat(plan.plan().path("monitoring").toString()).contains("clovalink-backend", "grafana/grafana");
        }
    }

    @ParameterizedTest
    @MethodSource("prod")
    @Covers({"CLV-MON-02", "CLV-MON-03"})
    void theAdminApiIsAskedWithATokenByTheClock(Planned plan) {
        String check = plan.named("schedules", "replication-check").toString();

        assertThat(check).contains("/api/admin/health", "/api/admin/replication/status", "failed_jobs", "ADMIN_TOKEN");
        assertThat(plan.part("backend").readiness()).doesNotContain("admin");
    }

    @ParameterizedTest
    @MethodSource("prod")
    @Covers({"CLV-LOG-01", "CLV-CMP-01"})
    void logsAreKeptForNinetyDaysAndAnArchiveAwaitsTheAuditLogs(Planned plan) {
        switch (plan.target()) {
            case "aws" ->
                assertThat(plan.part("backend")
                                .node()
                                .path("task")
                                .path("log")
                                .path("retentionDays")
                                .asInt())
                        .isEqualTo(90);
            case "vps" -> assertThat(plan.plan().path("monitoring").toString()).contains("retention_period: 2160h");
            default ->
                assertThat(plan.configuration("loki-config", "loki.yaml")).contains("retention_period: 2160h");
        }
        assertThat(plan.names("buckets")).contains("archive");
    }

    @ParameterizedTest
    @MethodSource("prod")
    @Covers("CLV-BKP-01")
    void theDatabaseIsBackedUpEachNightAndKeptElsewhere(Planned plan) {
        switch (plan.target()) {
            case "vps" -> {
                assertThat(plan.plan()
                                .path("backups")
                                .path("jobs")
                                .path(0)
                                .path("cron")
                                .asText())
                        .isEqualTo("30 1 * * *");
                assertThat(plan.plan().path("backups").path("destination").asText())
                        .startsWith("clovalink-prod-backups/");
            }
            case "aws" -> {
                assertThat(plan.plan()
                                .path("backup")
                                .path("rules")
                                .path(0)
                                .path("expression")
                                .asText())
                        .isEqualTo("cron(30 1 * * ? *)");
                assertThat(plan.named("databases", "db")
                                .path("backupRetentionDays")
                                .asInt())
                        .isEqualTo(30);
            }
            default ->
                assertThat(plan.named("backups", "db-backup-daily")
                                .path("schedule")
                                .asText())
                        .isEqualTo("30 1 * * *");
        }
    }
}
