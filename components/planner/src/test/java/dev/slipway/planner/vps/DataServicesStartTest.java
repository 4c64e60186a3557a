package dev.slipway.planner.vps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.model.PoolMode;
import dev.slipway.planner.RepositoryApps;
import dev.slipway.planner.files.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real PostgreSQL, PgBouncer and Redis start with what is planned for each app, and say the planned values back. */
class DataServicesStartTest {
    @TempDir
    Path directory = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"alexander", "clipper", "clovalink", "karigar", "signalcraft"})
    @Covers({
        "ALX-DB-01",
        "ALX-DB-02",
        "ALX-DB-04",
        "ALX-BKP-03",
        "CLP-DB-06",
        "CLP-DB-07",
        "CLV-DB-02",
        "KAR-DB-01",
        "KAR-DB-03",
        "KAR-POL-01",
        "SIG-DB-02",
        "SIG-DB-04"
    })
    void postgresAndPgBouncerStartAndSayTheirSettingsBack(String app) throws IOException {
        VpsPlan plan = Apps.plan(app, Environment.PROD);
        DatabasePlan database = plan.databases().get(0);
        try (RealPostgres server = RealPostgres.start(directory, plan)) {
            Map<String, String> inForce = server.run(
                            "psql -X -d postgres -tAc \"select name || '=' || current_setting(name) from pg_settings"
                                    + " where source = 'command line'\"")
                    .lines()
                    .collect(Collectors.toMap(line -> line.split("=", 2)[0], line -> line.split("=", 2)[1]));
            database.settings().forEach((name, value) -> {
                if (!name.endsWith("_file") && !name.equals("port") && !name.equals("archive_command")) {
                    assertThat(sameUnit(inForce.getOrDefault(name, "not set")))
                            .as(name)
                            .isEqualTo(sameUnit(value));
                }
            });
            assertThat(server.asApp("select current_database() || ' ' || current_user"))
                    .contains(database.database() + " " + database.user());
            if (database.pooler().isPresent()) {
                PoolMode mode = RepositoryApps.read(app, Environment.PROD)
                        .databases()
                        .get(0)
                        .pooler()
                        .orElseThrow()
                        .mode();
                pooled(server, plan, database, database.pooler().get(), mode);
            }
        }
    }

    /** Starts the planned pooler in front of the server. */
    private static void pooled(
            RealPostgres server, VpsPlan plan, DatabasePlan database, PoolerPlan pooler, PoolMode mode)
            throws IOException {
        Path here = server.directory();
        int port = server.port() + 2;
        String config = Clipper.file(plan, pooler.alias(), "/config/pgbouncer.ini");
        assertThat(config)
                .contains("pool_mode = " + mode.name().toLowerCase(Locale.ROOT))
                .contains("default_pool_size = " + pooler.poolSize())
                .contains("max_client_conn = " + pooler.maxClients());
        Files.writeString(
                here.resolve("pgbouncer.ini"),
                config.replace(
                                "host=" + database.name() + " port=" + database.port(),
                                "host=127.0.0.1 port=" + server.port())
                        .replace("/config/", here + "/")
                        .replace("/tls/", here + "/tls/")
                        .replace("listen_port = " + pooler.port(), "listen_port = " + port)
                        .concat("logfile = " + here + "/pgbouncer.log\npidfile = " + here + "/pgbouncer.pid\n"));
        Files.writeString(here.resolve("users.txt"), '"' + database.user() + "\" \"" + RealPostgres.PASSWORD + "\"\n");
        server.run(Tool.of("pgbouncer").path() + " -q -d pgbouncer.ini");
        try {
            assertThat(server.run("for i in $(seq 100); do [ -s pgbouncer.pid ] && break; sleep 0.1; done; PGPORT="
                            + port + " PGSSLMODE=require " + server.psql(database.user(), "select 40 + 2")))
                    .contains("42");
            assertThat(server.refuses(
                            "PGPORT=" + port + " PGSSLMODE=disable " + server.psql(database.user(), "select 1")))
                    .contains("SSL required");
        } finally {
            server.run("kill $(cat pgbouncer.pid)");
        }
    }

    /** PostgreSQL shows a value in the largest unit that fits. */
    private static String sameUnit(String shown) {
        // From version 15 on it names the method of compression.
        String text = shown.strip().replace("pglz", "on");
        for (Map.Entry<String, Integer> unit :
                Map.of("kB", 1, "MB", 1024, "GB", 1024 * 1024).entrySet()) {
            if (text.matches("\\d+" + unit.getKey())) {
                return Long.parseLong(text.replace(unit.getKey(), "")) * unit.getValue() + "kB";
            }
        }
        for (Map.Entry<String, Integer> unit :
                Map.of("ms", 1, "s", 1000, "min", 60_000, "h", 3_600_000).entrySet()) {
            if (text.matches("\\d+" + unit.getKey())) {
                return Long.parseLong(text.replace(unit.getKey(), "")) * unit.getValue() + "ms";
            }
        }
        return text.matches("\\d+") && Long.parseLong(text) >= 1000 && Long.parseLong(text) % 1000 == 0
                ? text + "ms"
                : text;
    }

    @ParameterizedTest
    @CsvSource({
        "alexander, PROD, cache, 256, volatile-lru",
        "clipper, DEV, cache, 256, allkeys-lru",
        "clovalink, PROD, cache, 256, volatile-lru",
        "karigar, DEV, cache, 192, allkeys-lru",
        "karigar, PROD, cache, 1536, allkeys-lru",
        "signalcraft, PROD, redis, 3072, noeviction",
    })
    @Covers({"CLV-CACHE-02", "SIG-CACHE-02", "KAR-CACHE-02", "ALX-CACHE-01", "KAR-SEC-03", "SIG-POL-07", "KAR-POL-06"})
    void redisStartsAndSaysItsSettingsBack(
            String app, Environment environment, String cache, int maxMemoryMiB, String eviction) throws IOException {
        VpsPlan plan = Apps.plan(app, environment);
        Path socket = directory.resolve("redis.sock");
        Files.writeString(
                directory.resolve("redis.conf"),
                Clipper.file(plan, cache, "/config/redis.conf")
                                .replace("port 6379", "port 0")
                                .replace("dir /data", "dir " + directory)
                                .replace("${secrets." + cache + "-password}", "Zq7pass")
                        + "unixsocket " + socket + "\ndaemonize yes\npidfile " + directory + "/redis.pid\n");
        Tool.of("redis-server").accepts(directory, "redis.conf");
        Tool client = Tool.of("redis-cli");
        try {
            Tool.of("bash")
                    .accepts(
                            directory,
                            "-c",
                            "for i in $(seq 100); do [ -S redis.sock ] && exit 0; sleep 0.1; done; exit 1");
            assertThat(client.accepts(directory, "-s", socket.toString(), "ping"))
                    .contains("NOAUTH");
            assertThat(config(client, socket, "maxmemory")).contains(Long.toString(maxMemoryMiB * 1024L * 1024));
            assertThat(config(client, socket, "maxmemory-policy")).contains(eviction);
            assertThat(config(client, socket, "appendonly")).contains("yes");
            assertThat(config(client, socket, "appendfsync")).contains("everysec");
        } finally {
            client.accepts(
                    directory, "-s", socket.toString(), "-a", "Zq7pass", "--no-auth-warning", "shutdown", "nosave");
        }
    }

    private String config(Tool client, Path socket, String name) {
        return client.accepts(
                directory, "-s", socket.toString(), "-a", "Zq7pass", "--no-auth-warning", "config", "get", name);
    }
}
