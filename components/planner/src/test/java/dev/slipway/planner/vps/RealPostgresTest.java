package dev.slipway.planner.vps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The planned arguments, access rules and backup scripts on a real PostgreSQL. */
class RealPostgresTest {
    @TempDir
    static Path temporary = Path.of("");

    private static RealPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = RealPostgres.start(temporary);
        server.asApp("create table clips (id int primary key, title text);"
                + " insert into clips select g, md5(g::text) from generate_series(1, 1000) g");
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    @Covers({"CLP-DB-04", "CLP-DB-05", "CLP-DB-10", "CLP-POL-03"})
    void theTuningIsInForce() {
        assertThat(server.asApp("show max_connections")).contains("100");
        assertThat(server.asApp("show shared_buffers")).contains("256MB");
        assertThat(server.asApp("show archive_mode")).contains("on");
    }

    @Test
    void theApplicationOwnsItsDatabaseAndIsNoSuperuser() {
        assertThat(server.asApp("select rolsuper from pg_roles where rolname = current_user"))
                .contains("f");
        assertThat(server.refuses("PGPASSWORD=" + RealPostgres.PASSWORD
                        + " psql -X -h 127.0.0.1 -U clipper -d postgres -c 'select 1'"))
                .contains("pg_hba.conf rejects");
    }

    @Test
    @Covers({"SIG-TLS-02", "KAR-TLS-02"})
    void connectionsOverTheNetworkAreEncryptedAndPlainOnesRefused() {
        assertThat(server.asApp("select version from pg_stat_ssl where pid = pg_backend_pid()"))
                .contains("TLSv1.3");
        assertThat(server.refuses("PGSSLMODE=disable " + server.psql("clipper", "select 1")))
                .contains("pg_hba.conf rejects connection");
    }

    @Test
    void theSuperuserCannotLogInOverTheNetwork() {
        assertThat(server.refuses("psql -X -h 127.0.0.1 -U postgres -d clipper -c 'select 1'"))
                .contains("pg_hba.conf rejects");
    }

    @Test
    void theMonitoringRoleSeesStatisticsAndNoData() {
        assertThat(server.run("psql -X -U slipway_monitor -d clipper -tAc 'select count(*) > 0 from pg_stat_activity'"))
                .contains("t");
        assertThat(server.refuses("psql -X -U slipway_monitor -d clipper -tAc 'select count(*) from clips'"))
                .contains("permission denied for table clips");
    }

    @Test
    @Covers({"CLP-BKP-01", "CLP-BKP-02", "CLP-POL-07", "CLP-REC-02", "CLP-POL-09"})
    void eachKindOfBackupIsCompleteOrNotThereAtAll() {
        for (String kind : new String[] {"logical test-daily", "full test-weekly", "incremental test-hourly"}) {
            assertThat(server.run("sh config/backup.sh " + kind + " clipper")).contains("is ready");
        }
        assertThat(server.run("cat spool/db/test-daily/*/contents.txt")).contains("TABLE public clips clipper");
        assertThat(server.run("ls spool/db/test-weekly/*/"))
                .contains("base.tar.gz", "backup_manifest", "checksums.sha256");
        assertThat(server.run("ls archive")).containsPattern("[0-9A-F]{24}\n").doesNotContain(".part");
        assertThat(server.refuses("sh config/backup.sh logical spoilt nowhere")).contains("database \"nowhere\"");
        assertThat(server.run("ls spool/db/spoilt")).doesNotContain("part");
    }

    @Test
    @Covers({"CLP-REC-01", "CLP-REC-04"})
    void theDrillRestoresADumpAndABaseBackupAndMeasures() throws IOException {
        for (String kind : new String[] {"logical drill-daily", "full drill-weekly"}) {
            server.run("sh config/backup.sh " + kind + " clipper");
            assertThat(server.run(delivering("true") + "sh config/drill.sh " + kind + " clipper"))
                    .contains("restored 1 tables of clipper");
            assertThat(Files.readString(server.directory().resolve("metrics/restore-drill.prom")))
                    .contains("slipway_restore_drill_restore_seconds{")
                    .contains("slipway_restore_drill_tables{backup=\"" + kind.split(" ")[1] + "\"} 1");
        }
    }

    @Test
    void aCorruptDumpIsNotCalledRestored() {
        server.run("sh config/backup.sh logical corrupt-daily clipper");
        assertThat(server.refuses(delivering("truncate -s 2000 spool/restore/data/database.dump")
                        + "sh config/drill.sh logical corrupt-daily clipper"))
                .contains("the dump cannot be restored");
    }

    @Test
    @Covers({"CLP-BKP-02", "CLP-POL-09", "ALX-BKP-03"})
    void theSameArchivedFileIsTakenAgainAfterACrashAndADifferentOneIsRefused() throws IOException {
        String segment = server.run("psql -X -d clipper -tAc 'select pg_walfile_name(pg_current_wal_lsn())'")
                .strip();
        server.run("echo other > archive/" + segment);
        server.run(nextSegment());
        server.run(until("select last_failed_wal = '" + segment + "' from pg_stat_archiver"));
        assertThat(server.directory().resolve("archive/" + segment)).hasContent("other");
        assertThat(Files.readString(server.directory().resolve("log"))).contains("differ: ");

        // As after a crash between the copy and the server's note of it.
        server.run("cp data/pg_wal/" + segment + " archive/" + segment);
        server.run(nextSegment());
        server.run(until("select last_archived_wal >= '" + segment + "' from pg_stat_archiver"));
        assertThat(Files.size(server.directory().resolve("archive/" + segment))).isEqualTo(16 << 20);
    }

    private static String nextSegment() {
        return "psql -X -d clipper -c 'select pg_create_restore_point($$here$$)' -c 'select pg_switch_wal()'";
    }

    private static String until(String condition) {
        return "for i in $(seq 600); do test \"$(psql -X -d clipper -tAc \"" + condition
                + "\")\" = t && exit 0; sleep 0.1; done; exit 1";
    }

    /** What the shipper does when the drill asks: brings the newest backup of the name. */
    private static String delivering(String spoil) {
        return "rm -rf spool/restore && mkdir -p spool/restore; (until [ -s spool/restore/request ]; do sleep 0.1; done;"
                + " n=$(cat spool/restore/request); s=$(ls spool/db/$n | tail -n 1); cp -r spool/db/$n/$s spool/restore/data; "
                + spoil + "; echo \"1 $s\" > spool/restore/fetched; rm spool/restore/request) & ";
    }
}
