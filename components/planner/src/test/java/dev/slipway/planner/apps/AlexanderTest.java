package dev.slipway.planner.apps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.model.App;
import dev.slipway.model.CacheRole;
import dev.slipway.model.Covers;
import dev.slipway.model.Database;
import dev.slipway.model.Environment;
import dev.slipway.model.ManualControl;
import dev.slipway.model.Port;
import dev.slipway.model.PortPurpose;
import dev.slipway.model.ProbeCheck;
import dev.slipway.model.Route;
import dev.slipway.model.Secret;
import dev.slipway.model.SecretEncoding;
import dev.slipway.model.Service;
import dev.slipway.model.Target;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Alexander Storage's guide, on each target: its distributed form in prod, its single node in dev. */
class AlexanderTest {
    private static Launched prod(Target target) {
        return Launched.of("alexander", Environment.PROD, target);
    }

    private static Service server(Target target) {
        return prod(target).app().service("server").orElseThrow();
    }

    private static Route route(Target target) {
        return prod(target).app().routes().get(0);
    }

    private static String configuration(App app) {
        return app.service("server").orElseThrow().container().files().stream()
                .filter(file -> file.path().equals("/etc/alexander/config.yaml"))
                .map(file -> Part.text(file.content()))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"ALX-SVC-01", "ALX-SVC-02", "ALX-SVC-03", "ALX-POL-04"})
    void livenessAndReadinessAreAskedApart(Target target) {
        assertThat(server(target).liveness().orElseThrow().check()).isEqualTo(new ProbeCheck.Http("/healthz", 8080));
        assertThat(server(target).readiness().orElseThrow().check()).isEqualTo(new ProbeCheck.Http("/readyz", 8080));
        assertThat(prod(target).part("server").health().toString())
                .contains("8080")
                .contains("/readyz");
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"ALX-SVC-04", "ALX-CFG-02", "ALX-CFG-03", "ALX-MON-01", "ALX-POL-07"})
    void theDistributedConfigurationHoldsTheGuidesFigures(Target target) {
        assertThat(configuration(prod(target).app()))
                .contains("driver: postgres", "redis: {enabled: true", "base_path: /mnt/shared/alexander")
                .contains("rate_limit: {enabled: true, requests_per_second: 1000, burst_size: 2000}")
                .contains("metrics: {enabled: true, port: 9091, path: /metrics}")
                .contains("gc: {enabled: true, interval: 1h, grace_period: 48h, batch_size: 1000}");
    }

    @ParameterizedTest
    @EnumSource(
            value = Target.class,
            names = {"VPS", "KUBERNETES"})
    @Covers({"ALX-CFG-01", "ALX-DB-03", "ALX-STOR-02", "ALX-STOR-04", "ALX-POL-09"})
    void theSingleNodeKeepsSqliteAndBlobsOnVolumesOfTheirOwn(Target target) {
        Launched dev = Launched.of("alexander", Environment.DEV, target);

        assertThat(configuration(dev.app()))
                .contains("driver: sqlite", "path: /var/lib/alexander/alexander.db", "journal_mode: WAL")
                .contains("busy_timeout: 5000", "cache_size: -8000", "synchronous_mode: NORMAL")
                .contains("redis: {enabled: false}");
        assertThat(dev.databases()).isEmpty();
        assertThat(dev.caches()).isEmpty();
        assertThat(dev.part("server").most()).isEqualTo(1);
        assertThat(dev.part("server").mounts()).contains("/var/lib/alexander", "/var/lib/alexander/data");
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"ALX-CFG-04", "ALX-CACHE-01", "ALX-DB-01"})
    void passwordsComeThroughTheEnvironment(Target target) {
        Map<String, String> env = prod(target).part("server").env();

        assertThat(env.get("POSTGRES_PASSWORD")).containsAnyOf("${db.password}", "${secrets.db-password}");
        assertThat(env.get("REDIS_PASSWORD")).containsAnyOf("${cache.password}", "${secrets.cache-password}");
        assertThat(prod(target).database("db").port()).isEqualTo(5432);
        assertThat(prod(target).cache("cache").port()).isEqualTo(6379);
        assertThat(prod(target).app().databases().get(0).database()).hasValue("alexander");
        assertThat(configuration(prod(target).app())).contains("${POSTGRES_PASSWORD}", "${REDIS_PASSWORD}");
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"ALX-DB-02", "ALX-DB-04"})
    void postgresIsTunedAndPooled(Target target) {
        Store db = prod(target).database("db");

        assertThat(db.settings()).containsEntry("max_connections", "100");
        assertThat(db.settings()).containsKeys("shared_buffers", "effective_cache_size", "work_mem");
        if (target != Target.AWS) {
            assertThat(db.settings())
                    .containsEntry("shared_buffers", "256MB")
                    .containsEntry("effective_cache_size", "1GB")
                    .containsEntry("work_mem", "16MB");
        }
        assertThat(db.poolSize()).isPresent();
        assertThat(db.clients()).anyMatch(it -> it.contains("pooler"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Target.class,
            names = {"AWS"})
    @Covers({"ALX-REPL-01", "ALX-REPL-02"})
    void aStandbyTakesOver(Target target) {
        assertThat(prod(target).database("db").copies()).isEqualTo(2);
        assertThat(prod(target).cache("cache").copies()).isEqualTo(2);
        assertThat(prod(target).app().caches().get(0).roles()).contains(CacheRole.LOCK);
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"ALX-STOR-01", "ALX-STOR-05", "ALX-SCALE-01"})
    void twoNodesShareTheBlobs(Target target) {
        assertThat(prod(target).part("server").least()).isEqualTo(2);
        assertThat(prod(target).part("server").mounts()).contains("/mnt/shared/alexander");
        assertThat(server(target).container().mounts())
                .singleElement()
                .satisfies(mount -> assertThat(mount.shared()).isTrue())
                .satisfies(mount -> assertThat(mount.sizeGiB()).isEqualTo(200));
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"ALX-SIZE-01", "ALX-SIZE-02"})
    void aServerHasTwoCoresAndFourGibibytes(Target target) {
        assertThat(prod(target).part("server").milliCpu()).isGreaterThanOrEqualTo(2000);
        assertThat(prod(target).part("server").memoryMiB()).isGreaterThanOrEqualTo(4096);
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"ALX-NET-02", "ALX-NET-04", "ALX-TLS-01", "ALX-TLS-02"})
    void clientsComeByHttpsOnly(Target target) {
        assertThat(prod(target).routes()).containsEntry("s3.example.com/", "server");
        assertThat(prod(target).app().tls().redirectHttp()).isTrue();
        assertThat(prod(target).app().tls().versions()).containsExactly("TLSv1.2", "TLSv1.3");
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"ALX-NET-03", "ALX-MON-02"})
    void metricsHaveAPortThatNoRouteLeadsTo(Target target) {
        assertThat(server(target).ports())
                .extracting(Port::number, Port::purpose)
                .contains(tuple(9091, PortPurpose.METRICS));
        assertThat(server(target).metrics().orElseThrow().job()).hasValue("alexander");
        assertThat(prod(target).app().routes())
                .allSatisfy(it -> assertThat(it.to()).isEqualTo("server"));
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"ALX-NET-05"})
    void largeTransfersHaveAnHour(Target target) {
        assertThat(route(target).readTimeout()).isEqualTo(Duration.ofHours(1));
        assertThat(route(target).connectTimeout()).isEqualTo(Duration.ofSeconds(60));
        if (target != Target.AWS) {
            assertThat(prod(target).text()).contains("proxy_read_timeout 3600s", "proxy_connect_timeout 60s");
        } else {
            assertThat(prod(target).text()).contains("\"idleSeconds\" : 3600");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Target.class,
            names = {"VPS", "KUBERNETES"})
    @Covers({"ALX-NET-06", "ALX-NET-07"})
    void uploadsAreStreamedWithTheirHeaders(Target target) {
        assertThat(prod(target).text())
                .contains("client_max_body_size 0", "proxy_buffering off", "proxy_request_buffering off")
                .contains("X-Real-IP", "X-Forwarded-For", "X-Forwarded-Proto", "proxy_set_header Host");
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"ALX-SEC-01", "ALX-SEC-02", "ALX-SEC-03"})
    void bothMasterKeysAreHexOf32BytesAndKept(Target target) {
        List<Secret> keys = prod(target).app().secrets().stream()
                .filter(it -> it.name().endsWith("master-key"))
                .toList();

        assertThat(keys).hasSize(2).allSatisfy(key -> {
            assertThat(key.encoding()).isEqualTo(SecretEncoding.HEX);
            assertThat(key.length()).isEqualTo(32);
            assertThat(key.protect()).isTrue();
        });
        assertThat(prod(target).part("server").env())
                .containsEntry("ALEXANDER_MASTER_KEY", "${secrets.master-key}")
                .containsEntry("ALEXANDER_SSE_MASTER_KEY", "${secrets.sse-master-key}");
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers("ALX-ALRT-01")
    void theGuidesAlarmsRing(Target target) {
        assertThat(prod(target).alarms()).contains("AlexanderDown", "AlexanderHighErrorRate", "AlexanderHighLatency");
    }

    @ParameterizedTest
    @EnumSource(
            value = Target.class,
            names = {"VPS", "KUBERNETES"})
    @Covers({"ALX-ALRT-04", "ALX-ALRT-05"})
    void aStalledGarbageCollectionRings(Target target) {
        assertThat(prod(target).alarms()).contains("AlexanderGCNotRunning");
        assertThat(prod(target).text()).contains("alexander_gc_last_run_timestamp_seconds");
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"ALX-BKP-02", "ALX-BKP-05", "ALX-BKP-03"})
    void metadataIsBackedUpEachHour(Target target) {
        Database db = prod(target).app().databases().get(0);

        assertThat(db.backup().continuous()).isTrue();
        if (target == Target.AWS) {
            // Any second of the last 30 days, in both regions, beside a recovery point a day (0150).
            assertThat(prod(target).text()).contains("\"backupReplicaRegion\" : \"eu-west-1\"");
            assertThat(prod(target).backups().values()).anyMatch(it -> it.contains("cron(0 2 * * ? *)"));
        } else {
            assertThat(prod(target).backups().values()).anyMatch(it -> it.contains("15 * * * "));
        }
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"ALX-BKP-04", "ALX-BKP-06", "ALX-POL-06", "ALX-POL-08"})
    void blobsAreBackedUpEachDayFromWhereTheServerWritesThem(Target target) {
        Part backup = prod(target).part("blob-backup");

        assertThat(String.join(" ", backup.command())).contains("restic backup /blobs", "--keep-daily 30");
        assertThat(backup.mounts()).contains("/blobs");
        assertThat(backup.env().get("RESTIC_REPOSITORY")).startsWith("s3:");
        assertThat(prod(target).app().schedules())
                .filteredOn(it -> it.name().equals("blob-backup"))
                .singleElement()
                .satisfies(it -> assertThat(it.cron()).isEqualTo("0 3 * * *"));
        assertThat(prod(target).app().bucket("backups").orElseThrow().replica()).isPresent();
    }

    @ParameterizedTest
    @EnumSource(
            value = Target.class,
            names = {"VPS", "KUBERNETES"})
    @Covers({"ALX-BKP-01"})
    void sqliteIsCopiedByItsOwnTool(Target target) {
        Launched dev = Launched.of("alexander", Environment.DEV, target);

        assertThat(dev.part("metadata-dump").command())
                .last()
                .asString()
                .startsWith("/usr/local/bin/alexander-admin backup --output /backup/ && find /backup");
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"ALX-REC-01", "ALX-REC-02", "ALX-COMP-01", "ALX-CHK-07", "ALX-CHK-11"})
    void recoveryIsPromisedRehearsedAndAudited(Target target) {
        assertThat(prod(target).app().recovery().orElseThrow().rpo()).isEqualTo(Duration.ofHours(1));
        assertThat(prod(target).app().recovery().orElseThrow().drill()).hasValue("0 6 1 * *");
        assertThat(prod(target).app().manualControls())
                .extracting(ManualControl::id)
                .contains("security-audit", "recovery-test", "master-keys");
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"ALX-LOG-01", "ALX-CHK-10"})
    void logsAreKeptAMonth(Target target) {
        assertThat(prod(target).app().logging().retentionDays()).isEqualTo(30);
        assertThat(prod(target).text())
                .contains(target == Target.AWS ? "\"retentionDays\" : 30" : "retention_period: 720h");
    }
}
