package dev.slipway.planner.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.model.ProbeCheck;
import dev.slipway.planner.files.Tool;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real PostgreSQL, initialised by the plan's scripts, is backed up over the network by the role that may do just that. */
class NetworkBackupTest {
    private final KubernetesPlan plan = Clipper.plan(Environment.PROD);

    @TempDir
    Path temporary = Path.of("");

    private Path home = Path.of("");
    private String port = "";

    @BeforeEach
    void start() throws IOException {
        Tool.of("initdb");
        assumeTrue(
                isRoot() || "postgres".equals(System.getProperty("user.name")),
                "the plan lets the system user postgres alone in over the socket");
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
        home = Files.createDirectory(temporary.resolve("pg"));
        try (ServerSocket socket = new ServerSocket(0)) {
            port = Integer.toString(socket.getLocalPort());
        }
        put("pg_hba.conf", PlanFiles.config(plan, "db-config", "pg_hba.conf"));
        put("pg_ident.conf", PlanFiles.config(plan, "db-config", "pg_ident.conf"));
        put("10-roles.sh", PlanFiles.config(plan, "db-config", "10-roles.sh"));
        put("dump.sh", PlanFiles.config(plan, "db-backup-daily-scripts", "dump.sh"));
        put("start.sh", PlanFiles.config(plan, "db-config", "start.sh"));
        Files.createDirectory(home.resolve("tls"));
        // Stands for the image's own entry point, which the start script ends in.
        put("docker-entrypoint.sh", "#!/bin/sh\nexec pg_ctl -D data -w -l log -o \"$*\" start\n");
        Files.setPosixFilePermissions(
                home.resolve("docker-entrypoint.sh"), PosixFilePermissions.fromString("rwxr-xr-x"));
        put("owner", "ownerpw");
        put("backup", "backuppw");
        if (isRoot()) {
            Tool.of("chown").accepts(temporary, "-R", "postgres", home.toString());
        }
        asServer("initdb -D data --username=postgres --encoding=UTF8 --lc-collate=C --lc-ctype=C --auth=peer");
        asServer("PATH=" + home + ":$PATH sh start.sh -c port=" + port + " -c listen_addresses=127.0.0.1 -c"
                + " unix_socket_directories=" + home + " -c hba_file=" + home + "/pg_hba.conf -c ident_file=" + home
                + "/pg_ident.conf -c ssl=on -c ssl_cert_file=" + home + "/tls/server.crt -c ssl_key_file=" + home
                + "/tls/server.key");
        asServer("PGHOST=" + home + " sh 10-roles.sh");
    }

    @AfterEach
    void stop() {
        if (Files.exists(home.resolve("data"))) {
            asServer("pg_ctl -D data -m immediate stop");
        }
    }

    @Test
    @Covers({"CLP-BKP-01", "CLP-BKP-02", "CLP-POL-07"})
    void dumpsAndBaseBackupsAreMadeOverTheNetwork() throws IOException {
        asServer("PGPASSWORD=ownerpw psql -X -h 127.0.0.1 -U clipper -d clipper -c 'CREATE TABLE clips (id int)'");

        asBackup("sh dump.sh logical db-daily clipper");
        asBackup("sh dump.sh full db-weekly clipper");
        asBackup("sh dump.sh incremental db-incremental clipper");

        assertThat(asServer("cat spool/db/db-daily/*/contents.txt")).contains("TABLE public clips clipper");
        assertThat(asServer("cat spool/db/db-incremental/*/last-wal.txt")).matches("\\s*[0-9A-F]{24}\\s*");
        asServer("cd spool/db/db-weekly/* && sha256sum -c checksums.sha256 && ls base.tar.gz");
    }

    @Test
    @Covers("SIG-DB-06")
    void aDumpHoldsTheRowsOfEveryTenant() {
        asServer("PGPASSWORD=ownerpw psql -X -h 127.0.0.1 -U clipper -d clipper -c 'CREATE TABLE tenants (id int)'"
                + " -c 'INSERT INTO tenants VALUES (1), (2)' -c 'ALTER TABLE tenants ENABLE ROW LEVEL SECURITY'"
                + " -c 'CREATE POLICY one ON tenants USING (id = 1)'");

        asBackup("sh dump.sh logical db-daily clipper");

        assertThat(asServer("pg_restore --data-only --file - spool/db/db-daily/*/database.dump"))
                .contains("\n1\n2\n");
    }

    @Test
    @Covers("SIG-SEC-04")
    void thePodIsReadyOnceAChangedPasswordIsTheRolesOwnAndEndsAtOnce() throws IOException {
        ContainerPlan setup = PlanPods.named(plan, "db").containers().stream()
                .filter(container -> container.name().equals("roles"))
                .findFirst()
                .orElseThrow();
        put("companion.sh", setup.command().get(2).replace("=5436", "=" + port).replace("/tmp/", home + "/"));
        asServer("printf other > owner");

        asServer("export PGHOST=" + home
                + "; sh -eu companion.sh & for i in $(seq 600); do [ -e roles-are-set ] && break;"
                + " sleep 0.1; done; [ -e roles-are-set ] && kill $! && wait $!");

        assertThat(setup.readiness().orElseThrow().check())
                .isEqualTo(new ProbeCheck.Exec(List.of("test", "-e", "/tmp/roles-are-set")));
        asServer("PGPASSWORD=other psql -X -h 127.0.0.1 -U clipper -d clipper -c 'SELECT 1'");
        assertThat(refused("PGPASSWORD=ownerpw psql -X -h 127.0.0.1 -U clipper -d clipper -c 'SELECT 1'"))
                .contains("password authentication failed");
    }

    @Test
    void theBackupRoleChangesNothingAndTheSuperuserIsNotReached() {
        asServer("PGPASSWORD=ownerpw psql -X -h 127.0.0.1 -U clipper -d clipper -c 'CREATE TABLE clips (id int)'");

        assertThat(refused("PGPASSWORD=backuppw psql -X -h 127.0.0.1 -U slipway_backup -d clipper"
                        + " -c 'INSERT INTO clips VALUES (1)'"))
                .contains("permission denied for table clips");
        assertThat(refused("PGPASSWORD=ownerpw psql -X -h 127.0.0.1 -U postgres -d postgres -c 'SELECT 1'"))
                .contains("pg_hba.conf rejects connection");
    }

    @Test
    @Covers({"SIG-TLS-02", "KAR-TLS-02"})
    void anApplicationThatDoesNotEncryptIsRefused() {
        assertThat(asServer(
                        "PGPASSWORD=ownerpw psql -X -tA 'host=127.0.0.1 user=clipper dbname=clipper sslmode=require'"
                                + " -c 'SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid()'"))
                .contains("TLSv1.");
        assertThat(refused("PGPASSWORD=ownerpw psql -X 'host=127.0.0.1 user=clipper dbname=clipper sslmode=disable'"
                        + " -c 'SELECT 1'"))
                .contains("no encryption");
    }

    private void put(String name, String content) throws IOException {
        Files.writeString(
                home.resolve(name),
                content.replace("/run/slipway/passwords", home.toString())
                        .replace("/etc/slipway/postgres", home.toString())
                        .replace("/spool", home + "/spool")
                        .replace("/tls/", home + "/tls/"));
    }

    private void asBackup(String line) {
        asServer("PGHOST=127.0.0.1 PGUSER=slipway_backup PGPASSWORD=backuppw " + line);
    }

    private String asServer(String line) {
        return Tool.of("bash").accepts(home, arguments(line));
    }

    private String refused(String line) {
        return Tool.of("bash").refuses(home, arguments(line));
    }

    /** PostgreSQL refuses root, so under root all runs as its own user. */
    private String[] arguments(String line) {
        String script = "cd " + home + " && export PATH="
                + Tool.of("initdb").path().getParent() + ":$PATH PGPORT=" + port + " && " + line;
        return isRoot()
                ? new String[] {"-c", "su postgres -s /bin/bash -c \"$0\"", script}
                : new String[] {"-c", script};
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
