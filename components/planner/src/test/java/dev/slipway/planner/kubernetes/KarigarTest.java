package dev.slipway.planner.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.model.ProbeCheck;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Karigar's guide asks of a cluster. */
class KarigarTest {
    private final PlannedApp karigar = PlannedApp.of("karigar", Environment.PROD);

    @Test
    @Covers({"KAR-SVC-01", "KAR-SVC-02", "KAR-SVC-07"})
    void bothServicesAndBothStoresRun() {
        assertThat(karigar.container("frontend").ports()).contains(new PortPlan("http", 3000));
        assertThat(karigar.container("backend").ports()).contains(new PortPlan("http", 8080));
        assertThat(karigar.workload("backend").claims()).isEmpty();
        assertThat(karigar.container("frontend").image()).contains("karigar-frontend");
        assertThat(karigar.server("db").servicePorts()).contains(new ServicePortPlan("postgres", 5432, 5432));
        assertThat(karigar.server("cache").servicePorts()).contains(new ServicePortPlan("redis", 6379, 6379));
        assertThat(karigar.plan.edge()).hasSize(1);
    }

    @Test
    @Covers({"KAR-SVC-03", "KAR-SVC-04", "KAR-MON-01"})
    void healthIsAskedInTheGuidesRhythm() {
        ProbePlan backend = karigar.container("backend").liveness().orElseThrow();
        assertThat(backend).isEqualTo(new ProbePlan(new ProbeCheck.Http("/health", 8080), 40, 30, 10, 3));
        assertThat(karigar.container("backend").readiness().orElseThrow().check())
                .isEqualTo(new ProbeCheck.Http("/health", 8080));
        ProbePlan frontend = karigar.container("frontend").liveness().orElseThrow();
        assertThat(frontend.check()).isEqualTo(new ProbeCheck.Http("/", 3000));
        assertThat(frontend.periodSeconds()).isEqualTo(30);
        assertThat(frontend.timeoutSeconds()).isEqualTo(10);
        assertThat(frontend.failureThreshold()).isEqualTo(3);
        assertThat(karigar.nginx()).doesNotContain("location /health/detailed");
    }

    @Test
    @Covers({"KAR-SVC-05", "KAR-DB-04"})
    void theBackendWaitsForItsStoresAndItsMigration() {
        assertThat(karigar.workload("backend").after()).contains("db-pooler", "cache", "backend-migrate");
        assertThat(karigar.workload("db-pooler").after()).contains("db");
        assertThat(karigar.plan.jobs())
                .filteredOn(job -> job.component().equals("backend-migrate"))
                .singleElement()
                .satisfies(job -> assertThat(job.pod().containers().get(0).command())
                        .containsExactly("/app/karigar-migrate", "up"));
    }

    @Test
    @Covers("KAR-SVC-06")
    void podsEndInPeaceAndComeBack() {
        assertThat(PlanPods.of(karigar.plan)).isNotEmpty().allSatisfy(pod -> assertThat(pod.stopGraceSeconds())
                .isPositive());
    }

    @Test
    @Covers({"KAR-DB-01", "KAR-DB-02", "KAR-POL-07", "KAR-SEC-01", "KAR-SEC-03"})
    void theDatabaseIsTheGuides() {
        assertThat(karigar.container("db").image()).contains("postgres:15.");
        assertThat(karigar.env("backend", "DB_NAME")).isEqualTo("karigar");
        assertThat(karigar.env("backend", "DB_USER")).isEqualTo("karigar").isNotEqualTo("postgres");
        ProbePlan ready = karigar.container("db").readiness().orElseThrow();
        assertThat(((ProbeCheck.Exec) ready.check()).command()).startsWith("pg_isready");
        // Karigar's guide asks every 10 s; it is asked twice as often.
        assertThat(List.of(ready.periodSeconds(), ready.timeoutSeconds(), ready.failureThreshold()))
                .containsExactly(5, 5, 5);
        for (String secret : List.of("DB_PASSWORD", "REDIS_PASSWORD", "JWT_SECRET")) {
            assertThat(karigar.isSecret("backend", secret)).as(secret).isTrue();
        }
        assertThat(karigar.container("db").env())
                .containsKey("POSTGRES_PASSWORD_FILE")
                .doesNotContainKey("POSTGRES_PASSWORD");
        assertThat(PlanFiles.secret(karigar.plan, "cache-config", "redis.conf"))
                .contains("requirepass " + karigar.env("backend", "REDIS_PASSWORD"));
    }

    @Test
    @Covers({"KAR-DB-03", "KAR-POL-05"})
    void thePoolerTakesTheConnectionsOfTenReplicas() {
        String pooler = PlanFiles.secret(karigar.plan, "db-pooler-config", "pgbouncer.ini");
        assertThat(pooler).contains("default_pool_size = 25").contains("max_client_conn = 1000");
        assertThat(karigar.env("backend", "DB_HOST")).isEqualTo("db-pooler");
        assertThat(karigar.workload("backend").autoscaler().orElseThrow().maxReplicas() * 25)
                .isLessThan(1000);
        assertThat(karigar.container("db").args()).contains("max_connections=100");
    }

    @Test
    @Covers({"KAR-CACHE-01", "KAR-CACHE-02", "KAR-CACHE-03", "KAR-CACHE-04", "KAR-POL-06", "KAR-POL-09"})
    void redisIsTheGuides() {
        String config = PlanFiles.secret(karigar.plan, "cache-config", "redis.conf");
        assertThat(karigar.container("cache").image()).contains("redis:7.").endsWith("-alpine");
        assertThat(config).contains("appendonly yes").contains("maxmemory-policy allkeys-lru");
        assertThat(PlanFiles.secret(PlannedApp.of("karigar", Environment.DEV).plan, "cache-config", "redis.conf"))
                .contains("maxmemory 192mb");
        ProbePlan ready = karigar.container("cache").readiness().orElseThrow();
        assertThat(((ProbeCheck.Exec) ready.check()).command().toString())
                .contains("redis-cli")
                .contains("ping | grep -q PONG");
        assertThat(List.of(ready.periodSeconds(), ready.timeoutSeconds(), ready.failureThreshold()))
                .containsExactly(10, 3, 5);
        assertThat(karigar.isSecret("cache", "REDISCLI_AUTH")).isTrue();
        assertThat(karigar.env("backend", "REDIS_HOST")).isEqualTo("cache");
        assertThat(karigar.alert("Evictions").expression()).contains("redis_evicted_keys_total");
    }

    @Test
    @Covers("KAR-STOR-01")
    void bothStoresKeepTheirDataOnVolumes() {
        assertThat(karigar.claim("db", "/var/lib/postgresql/data")).isPresent();
        assertThat(karigar.claim("cache", "/data")).isPresent();
    }

    @Test
    @Covers({"KAR-NET-01", "KAR-NET-03", "KAR-NET-05", "KAR-NET-06", "KAR-TLS-01"})
    void onlyTheGatewayIsPublicAndItLimitsRequests() {
        assertThat(karigar.nginx())
                .contains("frontend.karigar-prod.svc.cluster.local:3000")
                .contains("backend.karigar-prod.svc.cluster.local:8080")
                .contains("rate=20r/s")
                .contains("return 301 https://");
        assertThat(karigar.callers("gateway", 8080)).containsExactly(new PeerPlan.Namespace("traefik", Map.of()));
        assertThat(karigar.callingComponents("frontend", 3000)).containsExactly("blackbox", "gateway");
        assertThat(karigar.callingComponents("backend", 8080)).containsExactly("blackbox", "frontend", "gateway");
        assertThat(karigar.callingComponents("cache", 6379))
                .containsExactly("backend", "backend-migrate", "cache-backup-six-hourly");
        assertThat(karigar.callingComponents("db-pooler", 6432)).containsExactly("backend");
        assertThat(karigar.plan.edge().get(0).tlsSecret()).isEqualTo("karigar-tls");
        assertThat(karigar.plan.edge().get(0).hosts()).containsExactly("karigar.example.com");
    }

    @Test
    @Covers({"KAR-TLS-02", "KAR-POL-01"})
    void theDatabaseIsReachedEncrypted() {
        assertThat(karigar.env("backend", "DB_SSLMODE")).isEqualTo("require");
        assertThat(PlanFiles.config(karigar.plan, "db-config", "pg_hba.conf"))
                .contains("hostssl karigar karigar all scram-sha-256");
        assertThat(karigar.container("db").args()).contains("ssl=on");
        assertThat(PlanFiles.secret(karigar.plan, "db-pooler-config", "pgbouncer.ini"))
                .contains("client_tls_sslmode = require")
                .contains("server_tls_sslmode = require");
    }

    @ParameterizedTest
    @CsvSource({
        "SERVER_HOST, 0.0.0.0", "SERVER_PORT, 8080", "SERVER_ENVIRONMENT, production", "DB_DRIVER, postgres",
        "REDIS_PORT, 6379", "REDIS_DB, 0", "JWT_ACCESS_EXPIRY, 15m", "JWT_REFRESH_EXPIRY, 168h",
    })
    @Covers({"KAR-CFG-01", "KAR-CFG-02", "KAR-CFG-03", "KAR-CFG-04", "KAR-POL-08"})
    void theBackendIsGivenTheGuidesSettings(String variable, String value) {
        assertThat(karigar.env("backend", variable)).isEqualTo(value);
    }

    @Test
    @Covers({"KAR-CFG-05", "KAR-POL-02"})
    void theFrontEndCallsThePublicAddress() {
        assertThat(karigar.env("frontend", "NODE_ENV")).isEqualTo("production");
        assertThat(karigar.env("frontend", "NEXT_PUBLIC_API_URL")).isEqualTo("https://karigar.example.com/api/v1");
    }

    @ParameterizedTest
    @CsvSource({"frontend, 1000m, 1024Mi", "backend, 2000m, 2048Mi", "db, 4000m, 8192Mi"})
    @Covers({"KAR-SIZE-01", "KAR-SIZE-02", "KAR-SIZE-03", "KAR-POL-03"})
    void sizesAreTheLargerOfTheGuidesTwoTables(String component, String cpu, String memory) {
        ResourcesPlan resources = karigar.container(component).resources();
        assertThat(resources.cpuLimit()).isEqualTo(cpu);
        assertThat(resources.memoryLimit()).isEqualTo(memory);
        assertThat(karigar.claim("db", "/var/lib/postgresql/data").orElseThrow().sizeGiB())
                .isGreaterThanOrEqualTo(100);
    }

    @Test
    @Covers({"KAR-SCALE-01", "KAR-POL-04"})
    void theBackendScalesFromTwoToTenAtSeventyPercent() {
        AutoscalerPlan scaler = karigar.workload("backend").autoscaler().orElseThrow();
        assertThat(List.of(scaler.minReplicas(), scaler.maxReplicas())).containsExactly(2, 10);
        assertThat(scaler.cpuPercent()).contains(70);
    }

    @Test
    @Covers("KAR-SCALE-02")
    void memoryAndResponseTimeCountToo() {
        AutoscalerPlan scaler =
                PlannedApp.withKeda("karigar").workload("backend").autoscaler().orElseThrow();
        assertThat(scaler.memoryPercent()).contains(80);
        assertThat(scaler.triggers()).singleElement().satisfies(trigger -> {
            assertThat(trigger.type()).isEqualTo("prometheus");
            assertThat(trigger.metricType()).isEqualTo("Value");
            assertThat(trigger.metadata())
                    .containsEntry("threshold", "0.5")
                    .containsEntry("serverAddress", "http://prometheus.karigar-prod:9090")
                    .hasEntrySatisfying("query", query -> assertThat(query)
                            .contains("gateway_http_first_byte_seconds_bucket{component=\"backend\"}"));
        });
        assertThat(karigar.notes("services.scale.responseTime"))
                .singleElement()
                .satisfies(note -> assertThat(note.reason()).contains("needs KEDA"));
        ResourcesPlan resources = karigar.container("backend").resources();
        assertThat(resources.memoryRequest())
                .as("80 percent of the request are 80 percent of the limit")
                .isEqualTo(resources.memoryLimit());
    }

    @ParameterizedTest
    @CsvSource({
        "HighErrorRate, 5m",
        "SlowAnswers, 5m",
        "ConnectionsExhausted, 5m",
        "DiskFilling, 10m",
        "HighMemory, 10m",
        "ServiceDown, 1m"
    })
    @Covers({"KAR-ALRT-01", "KAR-POL-10"})
    void theSixAlertsOfTheGuideAreRules(String name, String duration) {
        assertThat(karigar.alert(name).forDuration()).isEqualTo(duration(duration));
        assertThat(karigar.alert(name).expression()).doesNotContain("vector(0) > 1");
        assertThat(karigar.cron("cache-backup-six-hourly")).isNotNull();
    }

    @Test
    @Covers("KAR-LOG-01")
    void logsAreKeptThirtyDays() {
        assertThat(PlanFiles.config(karigar.plan, "loki-config", "loki.yaml")).contains("retention_period: 720h");
        assertThat(karigar.nginx()).contains("log_format json");
    }

    @Test
    @Covers("KAR-LOG-02")
    void theDatabaseLogsWhoComesAndGoes() {
        assertThat(karigar.container("db").args()).contains("log_connections=on", "log_disconnections=on");
    }

    @Test
    @Covers({"KAR-BKP-01", "KAR-BKP-02", "KAR-BKP-03"})
    void databaseAndCacheAreBackedUpInTheGuidesRhythm() {
        assertThat(karigar.cron("db-backup-daily").schedule()).isEqualTo("0 2 * * *");
        assertThat(karigar.cron("db-backup-incremental").schedule()).isEqualTo("0 8-20/6 * * *");
        assertThat(karigar.cron("cache-backup-six-hourly").schedule()).isEqualTo("0 */6 * * *");
        assertThat(karigar.container("db").args()).contains("archive_mode=on");
        assertThat(PlanFiles.secret(karigar.plan, "db-backup-daily-ship", "ship.sh"))
                .contains("rclone delete --min-age 30d")
                .contains("store:karigar-prod-backups");
        assertThat(PlanFiles.secret(karigar.plan, "cache-backup-six-hourly-ship", "ship.sh"))
                .contains("rclone delete --min-age 7d");
    }

    @Test
    @Covers({"KAR-REC-01", "KAR-REC-02"})
    void aRestoreIsTriedEveryMonthAndTheObjectivesAreWrittenDown() {
        assertThat(karigar.cron("db-restore-drill").schedule()).isEqualTo("0 6 1 * *");
        assertThat(PlanFiles.config(karigar.plan, "run-book", "run-book.md"))
                .contains("back within 240 minutes, no change older than 1440 minutes lost");
    }

    @Test
    void nothingRunsAsRoot() {
        assertThat(PlanPods.of(karigar.plan)).isNotEmpty().allSatisfy(pod -> assertThat(pod.user())
                .isPositive());
        assertThat(karigar.container("cache").image()).endsWith("-alpine");
    }

    @Test
    @Covers("KAR-CI-01")
    void theNewSetStandsBesideTheOldOne() {
        assertThat(karigar.workload("backend").update()).isEqualTo(UpdateStrategy.BLUE_GREEN);
        assertThat(karigar.notes("services.rollout.strategy")).hasSize(1);
        assertThat(karigar.workload("backend").progressDeadlineSeconds()).isPositive();
    }

    private static Duration duration(String text) {
        return Duration.parse("PT" + text);
    }
}
