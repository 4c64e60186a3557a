package dev.slipway.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.check.AppChecks;
import dev.slipway.model.yaml.AppFile;
import dev.slipway.model.yaml.Read;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClipperTest {
    private static final Path FILE = Golden.ROOT.resolve("apps/clipper/app.yaml");
    private final App dev = AppFile.read(FILE, Environment.DEV).orThrow();
    private final App prod = AppFile.read(FILE, Environment.PROD).orThrow();

    @Test
    void theYamlFormAndTheJavaFormGiveEqualRecordsInDev() {
        assertThat(dev).isEqualTo(ClipperInJava.dev());
    }

    @Test
    void theYamlFormAndTheJavaFormGiveEqualRecordsInProd() {
        assertThat(prod).isEqualTo(ClipperInJava.prod());
    }

    @Test
    void neitherFormHasAnythingToWarnOf() {
        assertThat(AppFile.read(FILE, Environment.PROD))
                .isInstanceOfSatisfying(
                        Read.Ok.class, ok -> assertThat(ok.warnings()).isEmpty());
        assertThat(AppChecks.check(ClipperInJava.dev())).isEmpty();
        assertThat(AppChecks.check(ClipperInJava.prod())).isEmpty();
    }

    @Test
    @Covers({"CLP-DB-04", "CLP-DB-05", "CLP-DB-06", "CLP-DB-07", "CLP-DB-10", "CLP-DB-03", "CLP-DB-01"})
    void theDatabaseHasTheGuidesFigures() {
        Database db = dev.database("db").orElseThrow();

        assertThat(db.port()).isEqualTo(5436);
        assertThat(db.database()).contains("clipper");
        assertThat(db.user()).contains("clipper");
        assertThat(db.tuning()).containsEntry("max_connections", "100").containsEntry("shared_buffers", "256MB");
        assertThat(db.initArgs()).containsExactly("--encoding=UTF8", "--lc-collate=C", "--lc-ctype=C");
        assertThat(db.pooler()).contains(new Pooler(PoolMode.TRANSACTION, 1000, 25, 6432));
    }

    @Test
    @Covers({"CLP-BKP-01", "CLP-BKP-02", "CLP-POL-07"})
    void theDailyAndTheWeeklyBackupAreOfTwoKinds() {
        assertThat(dev.database("db").orElseThrow().backup().schedules())
                .containsExactly(
                        new BackupSchedule("daily", "0 2 * * *", BackupKind.LOGICAL),
                        new BackupSchedule("weekly", "0 3 * * 0", BackupKind.FULL));
    }

    @Test
    @Covers({"CLP-REC-02", "CLP-POL-09"})
    void prodArchivesFasterThanItsRecoveryPointObjective() {
        Recovery recovery = prod.recovery().orElseThrow();
        Backup backup = prod.database("db").orElseThrow().backup();

        assertThat(recovery.rpo()).isEqualTo(Duration.ofMinutes(5));
        assertThat(backup.continuous()).isTrue();
        assertThat(backup.archiveTimeout()).isLessThan(recovery.rpo());
    }

    @Test
    @Covers({"CLP-ALRT-01", "CLP-ALRT-02", "CLP-ALRT-03", "CLP-POL-05", "CLP-BKP-05", "CLP-SEC-08"})
    void theGuidesAlarmsAreThereWithItsFigures() {
        assertThat(dev.alarms())
                .anySatisfy(it -> assertThat(it)
                        .matches(a -> a.signal() == AlarmSignal.ERROR_RATE
                                && a.threshold() == 0.05
                                && a.forDuration().equals(Duration.ofMinutes(5))))
                .anySatisfy(it -> assertThat(it)
                        .matches(a -> a.signal() == AlarmSignal.LATENCY_P95
                                && a.threshold() == 0.5
                                && a.forDuration().equals(Duration.ofMinutes(5))))
                .anySatisfy(it -> assertThat(it)
                        .matches(a -> a.signal() == AlarmSignal.SERVICE_DOWN
                                && a.forDuration().equals(Duration.ofMinutes(1))));
        assertThat(dev.alarms())
                .extracting(Alarm::signal)
                .contains(
                        AlarmSignal.EVICTIONS,
                        AlarmSignal.BACKUP_AGE,
                        AlarmSignal.FAILED_LOGINS,
                        AlarmSignal.REQUEST_RATE,
                        AlarmSignal.DISK,
                        AlarmSignal.MEMORY,
                        AlarmSignal.CPU);
    }

    @Test
    @Covers({"CLP-SIZE-01", "CLP-SIZE-02"})
    void theAppsOwnShareFitsTheGuidesHosts() {
        assertThat(cpu(dev)).isLessThanOrEqualTo(2000);
        assertThat(memory(dev)).isLessThanOrEqualTo(4096);
        assertThat(cpu(prod)).isLessThanOrEqualTo(4000);
        assertThat(memory(prod)).isLessThanOrEqualTo(8192);
    }

    private static int cpu(App app) {
        return app.services().stream()
                        .mapToInt(
                                it -> replicas(it) * it.container().resources().milliCpu())
                        .sum()
                + app.sites().stream()
                        .mapToInt(it -> it.replicas() * it.resources().milliCpu())
                        .sum()
                + app.databases().stream()
                        .mapToInt(it -> it.resources().milliCpu())
                        .sum();
    }

    private static int memory(App app) {
        return app.services().stream()
                        .mapToInt(
                                it -> replicas(it) * it.container().resources().memoryMiB())
                        .sum()
                + app.sites().stream()
                        .mapToInt(it -> it.replicas() * it.resources().memoryMiB())
                        .sum()
                + app.databases().stream()
                        .mapToInt(it -> it.resources().memoryMiB())
                        .sum()
                + app.caches().stream().mapToInt(Cache::maxMemoryMiB).sum();
    }

    private static int replicas(Service service) {
        return service.scaling().map(Scaling::max).orElse(service.replicas());
    }
}
