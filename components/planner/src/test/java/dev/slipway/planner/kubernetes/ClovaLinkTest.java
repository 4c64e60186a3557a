package dev.slipway.planner.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.model.ProbeCheck;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ClovaLink's guide asks of a cluster. */
class ClovaLinkTest {
    private final PlannedApp clovalink = PlannedApp.of("clovalink", Environment.PROD);

    @Test
    @Covers({"CLV-SVC-01", "CLV-SVC-02", "CLV-CI-01", "CLV-POL-08"})
    void backendAndFrontEndRunFromPinnedImages() {
        assertThat(clovalink.container("backend").ports()).contains(new PortPlan("http", 3000));
        assertThat(clovalink.container("backend").image()).isEqualTo("ghcr.io/clovalink/clovalink-backend:1.0.0");
        assertThat(clovalink.container("web").image()).isEqualTo("ghcr.io/clovalink/clovalink-frontend:1.0.0");
        clovalink.pinsItsImages();
    }

    @Test
    @Covers({"CLV-SVC-03", "CLV-DB-04"})
    void theBackendWaitsForItsStores() {
        assertThat(clovalink.workload("backend").after()).contains("db-pooler", "cache");
        ProbePlan ready = clovalink.container("db").readiness().orElseThrow();
        assertThat(((ProbeCheck.Exec) ready.check()).command()).startsWith("pg_isready");
        assertThat(List.of(ready.periodSeconds(), ready.timeoutSeconds(), ready.failureThreshold()))
                .containsExactly(5, 5, 5);
    }

    @Test
    @Covers({"CLV-SVC-05", "CLV-SVC-06", "CLV-POL-05", "CLV-NET-03"})
    void livenessLeavesTheStoresOut() {
        ProbePlan alive = clovalink.container("backend").liveness().orElseThrow();
        ProbePlan ready = clovalink.container("backend").readiness().orElseThrow();
        assertThat(alive.check()).isEqualTo(new ProbeCheck.Http("/health", 3000));
        assertThat(List.of(alive.periodSeconds(), alive.timeoutSeconds(), alive.failureThreshold()))
                .containsExactly(30, 10, 3);
        assertThat(ready.check()).isEqualTo(new ProbeCheck.Http("/health/ready", 3000));
    }

    @Test
    @Covers("CLV-SVC-07")
    void aStartMayTakeItsTimeAndNoJobMigratesBesideIt() {
        ProbePlan start = clovalink.container("backend").startup().orElseThrow();
        assertThat(start.periodSeconds() * start.failureThreshold()).isGreaterThanOrEqualTo(300);
        assertThat(clovalink.plan.jobs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ENVIRONMENT, production",
        "RUST_LOG, info",
        "CORS_DEV_MODE, false",
        "REQUEST_TIMEOUT_SECS, 300",
        "MAX_CONCURRENT_REQUESTS, 1000",
        "PER_IP_REQUESTS_PER_SEC, 100",
        "PER_IP_BURST_SIZE, 200",
        "CIRCUIT_BREAKER_THRESHOLD, 5",
        "CIRCUIT_BREAKER_RECOVERY_SECS, 30",
        "TRANSFER_SMALL_CONCURRENT, 50",
        "TRANSFER_MEDIUM_CONCURRENT, 20",
        "TRANSFER_LARGE_CONCURRENT, 5",
        "TRANSFER_LARGE_BANDWIDTH_MBPS, 50",
        "USE_PRESIGNED_URLS, false",
        "PRESIGNED_URL_EXPIRY_SECS, 3600",
        "DB_MAX_CONNECTIONS, 50",
        "DB_MIN_CONNECTIONS, 10",
        "DB_ACQUIRE_TIMEOUT_SECS, 5",
        "DB_IDLE_TIMEOUT_SECS, 600",
        "DB_MAX_LIFETIME_SECS, 1800",
        "STORAGE_TYPE, s3",
        "S3_BUCKET, clovalink-prod-uploads",
        "AWS_REGION, eu-central-1",
        "REPLICATION_ENABLED, true",
        "REPLICATION_MODE, backup",
        "REPLICATION_WORKERS, 4",
        "REPLICATION_RETRY_SECONDS, 60",
    })
    @Covers({
        "CLV-CFG-02",
        "CLV-CFG-03",
        "CLV-CFG-04",
        "CLV-CFG-05",
        "CLV-CFG-06",
        "CLV-CFG-07",
        "CLV-DB-05",
        "CLV-STOR-02",
        "CLV-REPL-02",
        "CLV-REPL-03",
        "CLV-POL-07",
    })
    void theBackendIsGivenTheGuidesSettings(String variable, String value) {
        assertThat(clovalink.env("backend", variable)).isEqualTo(value);
    }

    @Test
    @Covers({"CLV-CFG-01", "CLV-SEC-02", "CLV-POL-03", "CLV-POL-09"})
    void credentialsAreSecretsAndNoSuperusers() {
        for (String variable :
                List.of("DATABASE_URL", "REDIS_URL", "JWT_SECRET", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")) {
            assertThat(clovalink.isSecret("backend", variable)).as(variable).isTrue();
        }
        assertThat(clovalink.env("backend", "DATABASE_URL"))
                .startsWith("postgres://clovalink:")
                .endsWith("@db-pooler:6432/clovalink?sslmode=require");
        assertThat(clovalink.env("backend", "REDIS_URL")).contains("cache-password");
    }

    @Test
    @Covers({"CLV-DB-01", "CLV-DB-02", "CLV-DB-03", "CLV-DB-06", "CLV-POL-02"})
    void theDatabaseTakesThreePools() {
        assertThat(clovalink.container("db").image()).contains("postgres:16.");
        assertThat(clovalink.plan.databases().get(0).database()).isEqualTo("clovalink");
        assertThat(clovalink.server("db").servicePorts()).containsExactly(new ServicePortPlan("postgres", 5432, 5432));
        assertThat(clovalink.container("db").args()).contains("max_connections=200");
        assertThat(clovalink.workload("backend").replicas() * 50).isLessThanOrEqualTo(200 - 10);
        assertThat(clovalink.claim("db", "/var/lib/postgresql/data")).isPresent();
    }

    @Test
    @Covers({"CLV-CACHE-01", "CLV-CACHE-02"})
    void redisAppendsToAFile() {
        assertThat(clovalink.container("cache").image()).contains("redis:7.");
        assertThat(PlanFiles.secret(clovalink.plan, "cache-config", "redis.conf"))
                .contains("port 6379", "appendonly yes");
        assertThat(clovalink.claim("cache", "/data")).isPresent();
    }

    @Test
    @Covers({"CLV-REPL-01", "CLV-REPL-04"})
    void theSecondBucketIsAnotherOneElsewhere() {
        for (String variable : List.of(
                "REPLICATION_ENDPOINT",
                "REPLICATION_BUCKET",
                "REPLICATION_REGION",
                "REPLICATION_ACCESS_KEY",
                "REPLICATION_SECRET_KEY")) {
            assertThat(clovalink.env("backend", variable)).as(variable).isNotBlank();
        }
        assertThat(clovalink.env("backend", "REPLICATION_BUCKET")).isNotEqualTo(clovalink.env("backend", "S3_BUCKET"));
        assertThat(clovalink.env("backend", "REPLICATION_REGION")).isNotEqualTo(clovalink.env("backend", "AWS_REGION"));
        assertThat(clovalink.callsOut("backend", 443)).isTrue();
    }

    @Test
    @Covers({"CLV-NET-01", "CLV-NET-02", "CLV-POL-01", "CLV-TLS-01"})
    void nothingButTheGatewayIsReachedFromOutside() {
        assertThat(clovalink.callers("gateway", 8080)).containsExactly(new PeerPlan.Namespace("traefik", Map.of()));
        assertThat(clovalink.callingComponents("backend", 3000))
                .contains("gateway")
                .isSubsetOf("gateway", "prometheus", "replication-check");
        assertThat(clovalink.callingComponents("cache", 6379)).containsExactly("backend");
        assertThat(clovalink.callingComponents("db", 5432)).doesNotContain("web", "gateway");
        assertThat(clovalink.plan.networkPolicies())
                .flatMap(NetworkPolicyPlan::ingress)
                .isNotEmpty()
                .noneMatch(NetworkRulePlan::anyone);
        assertThat(clovalink.plan.edge().get(0).hosts()).containsExactly("clovalink.example.com");
        assertThat(clovalink.plan.edge().get(0).tlsSecret()).isEqualTo("clovalink-tls");
    }

    @Test
    @Covers({"CLV-SCALE-01", "CLV-SCALE-02"})
    void threeReplicasShareNoLocalFiles() {
        assertThat(clovalink.workload("backend").replicas()).isEqualTo(3);
        assertThat(clovalink.workload("backend").claims()).isEmpty();
        assertThat(clovalink.env("backend", "STORAGE_TYPE")).isEqualTo("s3");
    }

    @Test
    @Covers({"CLV-ALRT-01", "CLV-LOG-01", "CLV-CMP-01"})
    void aBackendThatDoesNotAnswerRaisesAnAlarm() {
        assertThat(clovalink.alert("BackendDown").expression()).contains("up == 0", "probe_success == 0");
        assertThat(clovalink.plan.monitoring().scrapes())
                .anyMatch(scrape -> scrape.component().equals("backend"));
        assertThat(PlannedApp.equipped("clovalink", Environment.PROD)
                        .alert("BackendDown")
                        .expression())
                .contains("kube_deployment_status_replicas_available{namespace=\"clovalink-prod\"} == 0");
        assertThat(PlanFiles.config(clovalink.plan, "loki-config", "loki.yaml")).contains("retention_period: 2160h");
    }

    @Test
    @Covers({"CLV-BKP-01", "CLV-REC-01"})
    void aDumpLeavesTheClusterDaily() {
        assertThat(clovalink.cron("db-backup-daily").schedule()).isEqualTo("30 1 * * *");
        assertThat(PlanFiles.secret(clovalink.plan, "db-backup-daily-ship", "ship.sh"))
                .contains("store:clovalink-prod-backups");
        assertThat(PlanFiles.config(clovalink.plan, "run-book", "run-book.md"))
                .contains("back within 240 minutes")
                .contains("pg_restore");
    }
}
