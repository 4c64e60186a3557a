package dev.slipway.planner.vps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Environment;
import dev.slipway.planner.files.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A real PostgreSQL, made and run by Clipper's planned arguments, files and scripts; only paths, port and password stand for those of the
 * container. PostgreSQL refuses root, so under root all runs as the user postgres.
 */
final class RealPostgres implements AutoCloseable {
    static final String PASSWORD = "Zq7pass";

    private final VpsPlan plan;
    private final DatabasePlan database;
    private final Path directory;
    private final int port;
    private final Tool shell = Tool.of("bash");

    private RealPostgres(VpsPlan plan, Path directory) {
        this.plan = plan;
        this.database = plan.databases().get(0);
        this.directory = directory;
        this.port = freePort();
    }

    static RealPostgres start(Path temporary) throws IOException {
        return start(temporary, Clipper.plan(Environment.PROD));
    }

    static RealPostgres start(Path temporary, VpsPlan plan) throws IOException {
        Tool.of("initdb");
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
        RealPostgres server = new RealPostgres(plan, Files.createDirectory(temporary.resolve("pg")));
        for (String sub : List.of("config", "archive", "spool", "metrics", "socket", "tls", "bin")) {
            Files.createDirectory(server.directory.resolve(sub));
        }
        server.put("db", "/config/pg_hba.conf");
        server.put("db", "/config/pg_ident.conf");
        server.put("db", "/docker-entrypoint-initdb.d/10-roles.sh");
        server.put("db", "/config/start.sh");
        server.put("db-roles", "/config/roles.sh");
        for (SchedulePlan job : plan.backups().orElseThrow().jobs()) {
            if (job.name().startsWith("backup-db")) {
                server.put(job.container().name(), "/config/backup.sh");
            }
        }
        server.put("restore-drill", "/config/drill.sh");
        Files.writeString(server.directory.resolve("config/password-" + server.database.user()), PASSWORD);
        for (RolePlan role : server.database.roles()) {
            Files.writeString(server.directory.resolve("config/password-" + role.name()), PASSWORD);
        }
        // Stands for the image's own entry point, which the planned start script ends in.
        Files.writeString(
                server.directory.resolve("bin/docker-entrypoint.sh"),
                "#!/bin/sh\nexec pg_ctl -D data -w -l log -o \"$*\" start\n");
        Files.setPosixFilePermissions(
                server.directory.resolve("bin/docker-entrypoint.sh"), PosixFilePermissions.fromString("rwxr-xr-x"));
        server.own();
        server.run("initdb --encoding=UTF8 --lc-collate=C --lc-ctype=C --auth=trust -D data");
        server.run("PATH=" + server.directory + "/bin:$PATH sh config/start.sh \"" + server.arguments() + "\"");
        server.run("sh 10-roles.sh");
        return server;
    }

    /** The planned server arguments, with the paths and the port of this run. */
    private String arguments() {
        StringBuilder arguments = new StringBuilder("-c unix_socket_directories=" + directory + "/socket");
        database.settings().forEach((name, value) -> arguments
                .append(" -c ")
                .append(name)
                .append("='")
                .append(name.equals("port") ? Integer.toString(port) : here(value))
                .append("'"));
        return arguments.toString();
    }

    private void put(String container, String path) throws IOException {
        Path file = path.startsWith("/config/")
                ? directory.resolve(path.substring(1))
                : directory.resolve(path.substring(path.lastIndexOf('/') + 1));
        Files.writeString(file, here(Clipper.file(plan, container, path)));
    }

    private String here(String text) {
        return text.replace("/config/", directory + "/config/")
                .replace("/archive/", directory + "/archive/")
                .replace("/spool", directory + "/spool")
                .replace("/metrics", directory + "/metrics")
                .replace("/tls/", directory + "/tls/")
                .replace("-p 5999", "-p " + (port + 1))
                .replace("--port 5999", "--port " + (port + 1));
    }

    private void own() {
        if (isRoot()) {
            Tool.of("chown").accepts(directory, "-R", "postgres", directory.toString());
        }
    }

    Path directory() {
        return directory;
    }

    /** Runs a line of shell as the server's own user; it must end well. */
    String run(String line) {
        return shell.accepts(directory, arguments(line));
    }

    /** Runs a line of shell as the server's own user; it must fail. */
    String refuses(String line) {
        return shell.refuses(directory, arguments(line));
    }

    int port() {
        return port;
    }

    /** A query over the network as the application. */
    String asApp(String sql) {
        return run(psql(database.user(), sql));
    }

    /** The command of a query over the network as a role. */
    String psql(String role, String sql) {
        return "PGPASSWORD=" + PASSWORD + " psql -X -h 127.0.0.1 -U " + role + " -d " + database.database() + " -tAc \""
                + sql + "\"";
    }

    private String[] arguments(String line) {
        String script = "cd " + directory + " && export PATH="
                + Tool.of("initdb").path().getParent() + ":$PATH PGPORT=" + port + " PGHOST=" + directory
                + "/socket PGUSER=postgres && " + line;
        return isRoot()
                ? Stream.of("-c", "exec su postgres -s /bin/bash -c \"$0\"", script)
                        .toArray(String[]::new)
                : new String[] {"-c", script};
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").toLowerCase(Locale.ROOT).equals("root");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        assertThat(run("pg_ctl -D data -m fast -w stop")).contains("stopped");
    }
}
