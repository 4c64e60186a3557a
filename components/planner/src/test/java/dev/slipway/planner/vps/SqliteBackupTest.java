package dev.slipway.planner.vps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.model.App;
import dev.slipway.model.Backup;
import dev.slipway.model.BackupKind;
import dev.slipway.model.BackupSchedule;
import dev.slipway.model.Bucket;
import dev.slipway.model.Container;
import dev.slipway.model.Covers;
import dev.slipway.model.Database;
import dev.slipway.model.DatabaseEngine;
import dev.slipway.model.Environment;
import dev.slipway.model.Port;
import dev.slipway.model.Probe;
import dev.slipway.model.ProbeCheck;
import dev.slipway.model.Service;
import dev.slipway.model.Use;
import dev.slipway.planner.files.SqliteBackupScript;
import dev.slipway.planner.files.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups of SQLite files: what is planned, and the script with the real SQLite while somebody writes. */
class SqliteBackupTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    @Covers({"ALX-BKP-01", "ALX-BKP-05", "ALX-BKP-06"})
    void aFileIsCopiedEachHourByItsOwnersUserWithoutANetworkAndShippedOffTheHost() {
        VpsPlan plan = plan(BackupKind.LOGICAL);
        ContainerPlan job = Clipper.container(plan, "backup-db-hourly");
        assertThat(job.mode()).isEqualTo(RunMode.SCHEDULED);
        assertThat(job.labels()).containsEntry("dev.slipway.cron", "15 * * * *");
        assertThat(job.command()).containsExactly("/config/backup.py", "db-hourly", "/var/lib/sqlite/db/notes.db");
        assertThat(job.networks()).isEmpty();
        assertThat(job.user()).isEqualTo("1500:999");
        assertThat(job.mounts())
                .contains(
                        new VolumeMount("db-data", "/var/lib/sqlite/db", false),
                        new VolumeMount("backup-spool", "/spool", false));
        assertThat(Clipper.file(plan, "backup-shipper", "/config/ship.sh"))
                .contains("store=store:notes-prod-backups/backups");
        assertThat(plan.backups().orElseThrow().drill()).isEmpty();
        assertThat(plan.notes()).noneMatch(note -> note.feature().equals("databases.backup"));
    }

    @Test
    void withoutABucketProductionIsRefused() {
        assertThatThrownBy(() -> new VpsPlanner()
                        .plan(
                                app(Backup.builder().build()),
                                Environment.PROD,
                                Clipper.settings().build()))
                .hasMessageContaining("databases.db.backup.bucket: expected a bucket of the app, found none");
    }

    @Test
    void aFileHasNoIncrementalBackup() {
        assertThatThrownBy(() -> plan(BackupKind.INCREMENTAL))
                .hasMessageContaining("databases.db.backup.schedules.hourly.kind: expected full or logical");
    }

    @Test
    @Covers("ALX-BKP-01")
    void theCopyHoldsWhatStandsInTheLogWhileSomebodyWrites() throws IOException {
        Files.createDirectories(directory.resolve("spool"));
        script();
        // The writer keeps its connection and an open change, so the log is not merged into the file.
        Files.writeString(
                directory.resolve("writer.py"),
                """
                import sqlite3, subprocess
                live = sqlite3.connect("live.db", isolation_level=None)
                live.execute("PRAGMA journal_mode = WAL")
                live.execute("PRAGMA wal_autocheckpoint = 0")
                live.execute("CREATE TABLE objects (id INTEGER PRIMARY KEY)")
                live.executemany("INSERT INTO objects VALUES (?)", [(i,) for i in range(1000)])
                live.execute("BEGIN IMMEDIATE")
                live.execute("INSERT INTO objects VALUES (5000)")
                subprocess.run(["python3", "backup.py", "db-hourly", "live.db"], check=True)
                live.execute("COMMIT")
                """);
        assertThat(Tool.of("python3").accepts(directory, "writer.py")).contains("backup db-hourly of live.db is ready");
        assertThat(shell("sqlite3 spool/db/db-hourly/*/database.sqlite 'SELECT count(*) FROM objects'"))
                .isEqualTo("1000\n");
        assertThat(shell("cd spool/db/db-hourly/* && ls && sha256sum -c checksums.sha256"))
                .isEqualTo("checksums.sha256\ndatabase.sqlite\ndatabase.sqlite: OK\n");
        // The shipper is another user of the same group.
        assertThat(shell("stat -c %a spool/db spool/db/db-hourly spool/db/db-hourly/*"))
                .isEqualTo("777\n775\n775\n");
    }

    @Test
    @Covers("ALX-BKP-01")
    void aFileThatIsBrokenOrMissingIsNoBackup() throws IOException {
        Files.createDirectories(directory.resolve("spool"));
        script();
        shell(
                "sqlite3 live.db 'CREATE TABLE objects (id INTEGER PRIMARY KEY, name TEXT); WITH RECURSIVE n(i) AS (SELECT 1"
                        + " UNION ALL SELECT i + 1 FROM n WHERE i < 5000) INSERT INTO objects SELECT i, hex(randomblob(20)) FROM n'");
        shell("dd if=/dev/urandom of=live.db bs=4096 seek=3 count=3 conv=notrunc 2>/dev/null");
        assertThat(Tool.of("python3").refuses(directory, "backup.py", "db-hourly", "live.db"))
                .containsAnyOf("is not sound", "malformed");
        assertThat(Tool.of("python3").refuses(directory, "backup.py", "db-hourly", "nowhere.db"))
                .contains("unable to open database file");
        assertThat(shell("ls spool/db/db-hourly")).isEmpty();
    }

    private String shell(String line) {
        Tool.of("sqlite3");
        return Tool.of("sh").accepts(directory, "-c", line);
    }

    private void script() throws IOException {
        Files.writeString(
                directory.resolve("backup.py"), SqliteBackupScript.text().replace("/spool", directory + "/spool"));
    }

    private static VpsPlan plan(BackupKind kind) {
        Backup backup = Backup.builder()
                .bucket("backups")
                .schedules(List.of(new BackupSchedule("hourly", "15 * * * *", kind)))
                .build();
        return new VpsPlanner()
                .plan(app(backup), Environment.PROD, Clipper.settings().build());
    }

    private static App app(Backup backup) {
        return App.builder("notes")
                .databases(List.of(Database.builder("db")
                        .engine(DatabaseEngine.SQLITE)
                        .backup(backup)
                        .build()))
                .buckets(List.of(Bucket.builder("backups").build()))
                .services(List.of(Service.builder(
                                "api",
                                Container.builder("ghcr.io/acme/notes:1.0.0")
                                        .user(1500)
                                        .uses(List.of(Use.builder("db").build()))
                                        .build(),
                                List.of(Port.builder("http", 8080).build()))
                        .liveness(Probe.builder(new ProbeCheck.Http("/", 8080)).build())
                        .build()))
                .build();
    }
}
