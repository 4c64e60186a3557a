package dev.slipway.planner.apps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.model.Probe;
import dev.slipway.model.ProbeCheck;
import dev.slipway.model.ReplicaMode;
import dev.slipway.model.Service;
import dev.slipway.model.Target;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** ClovaLink's guide, on each target. */
class ClovaLinkTest {
    private static Launched prod(Target target) {
        return Launched.of("clovalink", Environment.PROD, target);
    }

    private static Part backend(Target target) {
        return prod(target).part("backend");
    }

    private static Service service(Target target) {
        return prod(target).app().service("backend").orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"CLV-CFG-01", "CLV-SEC-01", "CLV-SEC-02"})
    void connectionsAndSigningKeyComeAsSecrets(Target target) {
        assertThat(backend(target).env()).containsEntry("JWT_SECRET", "${secrets.jwt-secret}");
        assertThat(backend(target).env().get("DATABASE_URL")).containsAnyOf("${db.url}", "${secrets.db-password}");
        assertThat(backend(target).env().get("REDIS_URL")).containsAnyOf("${cache.url}", "${secrets.cache-password}");
        assertThat(prod(target).app().secrets())
                .filteredOn(it -> it.name().equals("jwt-secret"))
                .singleElement()
                .satisfies(it -> assertThat(it.length()).isGreaterThanOrEqualTo(32));
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"CLV-CFG-02", "CLV-CFG-03", "CLV-CFG-04", "CLV-CFG-05", "CLV-CFG-06", "CLV-CFG-07"})
    void theBackendRunsWithTheGuidesFigures(Target target) {
        assertThat(backend(target).env())
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
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"CLV-SVC-01", "CLV-CI-01", "CLV-SCALE-02"})
    void threeReplicasOfAnImageOfTheTeamsOwnKeepNothingOfTheirOwn(Target target) {
        assertThat(backend(target).image()).isEqualTo("ghcr.io/clovalink/clovalink-backend:1.0.0");
        assertThat(backend(target).least()).isEqualTo(3);
        assertThat(backend(target).health().toString()).contains("3000");
        assertThat(backend(target).env()).containsEntry("STORAGE_TYPE", "s3");
        assertThat(service(target).container().mounts()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"CLV-SVC-05", "CLV-SVC-06", "CLV-POL-05", "CLV-NET-03"})
    void requestsComeWhenItIsReadyAndItLivesWithoutItsStores(Target target) {
        Probe alive = service(target).liveness().orElseThrow();

        assertThat(alive.check()).isEqualTo(new ProbeCheck.Http("/health", 3000));
        assertThat(alive.interval()).isEqualTo(Duration.ofSeconds(30));
        assertThat(alive.timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(alive.retries()).isEqualTo(3);
        assertThat(backend(target).health().toString()).contains("/health/ready");
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers("CLV-SVC-07")
    void theBackendMigratesAtItsStartAndIsGivenTimeForIt(Target target) {
        assertThat(prod(target).parts()).doesNotContainKey("backend-migration");
        assertThat(service(target).rollout().healthTimeout()).isEqualTo(Duration.ofMinutes(5));
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"CLV-DB-01", "CLV-DB-02", "CLV-CACHE-01"})
    void postgresSixteenAndRedisSevenListenOnTheirPorts(Target target) {
        assertThat(prod(target).database("db").image()).startsWith("postgres:16");
        assertThat(prod(target).database("db").port()).isEqualTo(5432);
        assertThat(prod(target).app().databases().get(0).database()).hasValue("clovalink");
        assertThat(prod(target).cache("cache").image()).startsWith("redis:7");
        assertThat(prod(target).cache("cache").port()).isEqualTo(6379);
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"CLV-DB-05", "CLV-DB-06"})
    void threePoolsOfFiftyGoThroughAPoolerThatTheDatabaseCanBear(Target target) {
        Store db = prod(target).database("db");

        assertThat(backend(target).env())
                .containsEntry("DB_MAX_CONNECTIONS", "50")
                .containsEntry("DB_MIN_CONNECTIONS", "10")
                .containsEntry("DB_ACQUIRE_TIMEOUT_SECS", "5")
                .containsEntry("DB_IDLE_TIMEOUT_SECS", "600")
                .containsEntry("DB_MAX_LIFETIME_SECS", "1800");
        assertThat(db.poolSize()).hasValueSatisfying(size -> assertThat(size).isBetween(150, 190));
        assertThat(db.settings()).containsEntry("max_connections", "200");
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"CLV-CACHE-02"})
    void whatRedisHoldsOutlivesIt(Target target) {
        assertThat(prod(target).cache("cache").durable()).isTrue();
        if (target != Target.AWS) {
            assertThat(prod(target).cache("cache").settings()).containsEntry("appendonly", "yes");
        }
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"CLV-STOR-02", "CLV-REPL-01", "CLV-REPL-02", "CLV-REPL-03", "CLV-POL-07"})
    void uploadsAndTheirCopyAreWiredToRealBuckets(Target target) {
        assertThat(backend(target).env())
                .containsKeys("S3_BUCKET", "AWS_REGION", "AWS_ENDPOINT_URL")
                .containsKeys("REPLICATION_ENDPOINT", "REPLICATION_BUCKET", "REPLICATION_REGION")
                .containsEntry("REPLICATION_ENABLED", "true")
                .containsEntry("REPLICATION_MODE", "backup")
                .containsEntry("REPLICATION_WORKERS", "4")
                .containsEntry("REPLICATION_RETRY_SECONDS", "60");
        assertThat(prod(target).app().bucket("uploads").orElseThrow().replica())
                .hasValueSatisfying(it -> assertThat(it.mode()).isEqualTo(ReplicaMode.BACKUP));
        assertThat(prod(target).text()).contains("clovalink-prod-uploads-replica");
    }

    @ParameterizedTest
    @EnumSource(
            value = Target.class,
            names = {"VPS", "KUBERNETES"})
    @Covers({"CLV-STOR-02", "CLV-REPL-01"})
    void keysOfBothBucketsAreSecretsWhereNoRoleOpensThem(Target target) {
        assertThat(backend(target).env().get("AWS_SECRET_ACCESS_KEY")).startsWith("${");
        assertThat(backend(target).env().get("REPLICATION_SECRET_KEY")).startsWith("${");
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"CLV-ALRT-01", "CLV-MON-01"})
    void aFailingHealthCheckTellsSomebody(Target target) {
        assertThat(prod(target).alarms()).contains("BackendDown");
        if (target != Target.AWS) {
            assertThat(prod(target).text()).contains("clovalink-backend", "grafana/grafana");
        }
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"CLV-MON-02", "CLV-MON-03"})
    void theAdminApiIsAskedWithATokenByTheClock(Target target) {
        Part check = prod(target).part("replication-check");

        assertThat(String.join(" ", check.command()))
                .contains("/api/admin/health", "/api/admin/replication/status", "failed_jobs")
                .contains("-X POST \"$BACKEND_URL/api/admin/replication/retry\"");
        assertThat(check.env().get("ADMIN_TOKEN")).startsWith("${secrets.");
        assertThat(backend(target).health().toString()).doesNotContain("admin");
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"CLV-LOG-01", "CLV-CMP-01"})
    void logsAreKeptForNinetyDaysAndAnArchiveAwaitsTheAuditLogs(Target target) {
        assertThat(prod(target).text())
                .contains(target == Target.AWS ? "\"retentionDays\" : 90" : "retention_period: 2160h");
        assertThat(prod(target).app().bucket("archive")).isPresent();
        assertThat(prod(target).text()).contains("clovalink-prod-archive");
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers("CLV-BKP-01")
    void theDatabaseIsBackedUpEachNightAndKeptForAMonth(Target target) {
        assertThat(prod(target).backups().values()).anyMatch(it -> it.contains("30 1 * * "));
        assertThat(prod(target).app().databases().get(0).backup().retentionDays())
                .isEqualTo(30);
        if (target != Target.AWS) {
            assertThat(prod(target).text()).contains("clovalink-prod-backups");
        }
    }
}
