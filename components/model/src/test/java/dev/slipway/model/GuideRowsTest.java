package dev.slipway.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.model.reference.Reference;
import dev.slipway.model.yaml.AppFile;
import dev.slipway.model.yaml.Read;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rows of the guides that the app file alone proves: duties of people, options that exist, and what an application never does. */
class GuideRowsTest {
    private static Path file(String app) {
        return Golden.ROOT.resolve("apps").resolve(app).resolve("app.yaml");
    }

    private static App prod(String app) {
        return AppFile.read(file(app), Environment.PROD).orThrow();
    }

    @Test
    @Covers({"CLV-SEC-03", "CLV-SEC-04", "CLV-DB-07"})
    void clovaLinksDutiesOfPeopleAreRecorded() {
        assertThat(prod("clovalink").manualControls())
                .extracting(ManualControl::text)
                .anyMatch(it -> it.contains("superadmin"))
                .anyMatch(it -> it.contains("MFA") && it.contains("password policy"))
                .anyMatch(it -> it.contains("audit_logs and api_usage"));
    }

    @Test
    @Covers({"SIG-DB-05", "SIG-SEC-04"})
    void signalCraftsCredentialsComeDueAndItsPartitionsAreLookedAt() {
        App app = prod("signalcraft");

        assertThat(app.manualControls())
                .extracting(ManualControl::text)
                .anyMatch(it -> it.contains("AlertEvent"))
                .anyMatch(it -> it.contains("Rotate"));
        assertThat(app.secrets())
                .filteredOn(
                        it -> it.name().equals("clerk-secret-key") || it.name().equals("smtp-password"))
                .extracting(Secret::rotateAfterDays)
                .containsOnly(Optional.of(180));
    }

    @Test
    @Covers({"CLV-STOR-01", "CLV-STOR-07"})
    void clovaLinkKeepsNothingOnAHostAndOpensItsBucketToNoPageAsLongAsNothingIsPresigned() {
        App app = prod("clovalink");
        Container backend = app.service("backend").orElseThrow().container();

        assertThat(backend.env())
                .contains(
                        new EnvVar("STORAGE_TYPE", Value.literal("s3")),
                        new EnvVar("USE_PRESIGNED_URLS", Value.literal("false")));
        assertThat(backend.mounts()).isEmpty();
        assertThat(app.bucket("uploads").orElseThrow().cors()).isEmpty();
    }

    @Test
    @Covers("CLV-STOR-07")
    void presignedUploadsNeedTheOriginOfTheSite() throws IOException {
        String presigned = Files.readString(file("clovalink"))
                .replace("    versioning: true  ", "    versioning: true\n    access: presigned  ");

        Read read = AppFile.read("clovalink", presigned, Environment.PROD);

        assertThat(read).isInstanceOfSatisfying(Read.Faults.class, faults -> assertThat(faults.issues())
                .anySatisfy(it -> assertThat(it.path().toString()).startsWith("buckets.uploads")));
    }

    @Test
    @Covers("KAR-REPL-01")
    void readReplicasAreAnOptionThatStaysOffUntilAsked() {
        assertThat(prod("karigar").database("db").orElseThrow().readReplicas()).isZero();
        assertThat(Reference.get().concept("database").option("readReplicas").defaultValue())
                .contains(0);
    }

    @Test
    @Covers({"SIG-NET-03", "KAR-NET-04"})
    void aNetworkIsTheTargetsOwnUnlessOneIsNamed() throws IOException {
        Cdn own = prod("signalcraft").cdn().orElseThrow();
        String withCdn = Files.readString(file("karigar")) + "cdn: cloudflare\n";
        Cdn named = AppFile.read("karigar", withCdn, Environment.DEV)
                .orThrow()
                .cdn()
                .orElseThrow();

        assertThat(own.on(Target.AWS)).isEqualTo("cloudfront");
        assertThat(own.on(Target.KUBERNETES)).isEqualTo("cloudflare");
        assertThat(named.on(Target.AWS)).isEqualTo("cloudflare");
    }

    @Test
    @Covers("KAR-ALRT-01")
    void karigarWatchesWhatItsGuideListsForTheFuture() {
        assertThat(prod("karigar").alarms())
                .extracting(Alarm::signal)
                .containsAll(List.of(
                        AlarmSignal.ERROR_RATE,
                        AlarmSignal.LATENCY_P95,
                        AlarmSignal.CONNECTIONS,
                        AlarmSignal.EVICTIONS,
                        AlarmSignal.MEMORY));
    }

    @Test
    @Covers({"ALX-CFG-01", "ALX-STOR-02", "ALX-STOR-05", "ALX-DB-03", "ALX-BKP-01", "ALX-POL-09"})
    void alexandersSingleNodeIsOneSwitchAway() {
        App app = AppFile.read(file("alexander"), Environment.PROD, Optional.of("single-node"))
                .orThrow();
        Service server = app.service("server").orElseThrow();
        String config = server.container().files().get(0).content().toString();

        assertThat(app.databases()).isEmpty();
        assertThat(app.caches()).isEmpty();
        assertThat(server.replicas()).isEqualTo(1);
        assertThat(config)
                .contains("driver: sqlite", "path: /var/lib/alexander/alexander.db", "journal_mode: WAL")
                .contains("busy_timeout: 5000", "cache_size: -8000", "synchronous_mode: NORMAL")
                .contains("redis: {enabled: false}", "base_path: /var/lib/alexander/data");
        assertThat(server.container().mounts())
                .extracting(Mount::path, Mount::sizeGiB)
                .containsExactlyInAnyOrder(tuple("/var/lib/alexander", 5), tuple("/var/lib/alexander/data", 200));
        assertThat(app.schedules())
                .filteredOn(it -> it.name().equals("metadata-dump"))
                .singleElement()
                .satisfies(it -> assertThat(it.container().command())
                        .last()
                        .asString()
                        .startsWith("/usr/local/bin/alexander-admin backup --output /backup/ && find /backup"))
                .satisfies(it -> assertThat(it.cron()).isEqualTo("15 * * * *"));
    }

    @Test
    @Covers({"ALX-CFG-01", "ALX-CFG-02"})
    void alexandersTwoFormsDifferByTheProfileAlone() {
        App single = AppFile.read(file("alexander"), Environment.DEV, Optional.of("single-node"))
                .orThrow();
        App distributed = AppFile.read(file("alexander"), Environment.DEV, Optional.of("distributed"))
                .orThrow();

        assertThat(AppFile.read(file("alexander"), Environment.DEV).orThrow()).isEqualTo(single);
        assertThat(distributed.databases()).hasSize(1);
        assertThat(distributed.service("server").orElseThrow().replicas()).isEqualTo(2);
        assertThat(single.routes()).isEqualTo(distributed.routes());
        assertThat(single.secrets()).isEqualTo(distributed.secrets());
        assertThat(single.alarms()).isEqualTo(distributed.alarms());
    }
}
