package dev.slipway.planner.vps;

import dev.slipway.model.Database;
import dev.slipway.model.DatabaseEngine;
import dev.slipway.model.Pooler;
import dev.slipway.model.Value;
import dev.slipway.planner.Naming;
import dev.slipway.planner.PinnedImages;
import dev.slipway.planner.PlanNote;
import dev.slipway.planner.RequiredSecrets;
import dev.slipway.planner.files.BackupScripts;
import dev.slipway.planner.files.PgBouncerConfig;
import dev.slipway.planner.files.PostgresAccess;
import dev.slipway.planner.files.PostgresArguments;
import dev.slipway.planner.files.PostgresRoles;
import dev.slipway.planner.files.PostgresTls;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans PostgreSQL and its pooler. */
final class DatabasePlanner {
    /** User and group of PostgreSQL in the official Debian images. */
    static final String USER = "999:999";

    /** Where parallel queries exchange rows; Docker's 64 MiB are soon too few for a hash that several processes build. */
    private static final String SHARED_MEMORY = "/dev/shm";

    /** The same whatever the limits, so that these change while the server runs; what is not used costs nothing. */
    private static final int SHARED_MEMORY_MIB = 512;

    private static final String PASSWORDS = "/config/password-";
    private static final String ROLES = "/config/roles.sh";

    private final PlanScope scope;

    DatabasePlanner(PlanScope scope) {
        this.scope = scope;
    }

    List<DatabasePlan> plan() {
        List<DatabasePlan> plans = new ArrayList<>();
        for (Database database : scope.app.databases()) {
            if (database.engine() == DatabaseEngine.POSTGRES) {
                plan(database).ifPresent(plans::add);
            }
        }
        return plans;
    }

    /** Databases that are files. */
    List<FileDatabasePlan> files() {
        return scope.app.databases().stream()
                .filter(database -> database.engine() == DatabaseEngine.SQLITE)
                .map(database -> new FileDatabasePlan(
                        database.name(),
                        databaseName(scope, database),
                        dataVolume(database),
                        filePath(scope, database)))
                .toList();
    }

    /** Directory at which the component that uses a file database mounts its volume. */
    static String fileDirectory(Database database) {
        return "/var/lib/sqlite/" + database.name();
    }

    static String filePath(PlanScope scope, Database database) {
        return fileDirectory(database) + "/" + databaseName(scope, database) + ".db";
    }

    /** Volume of a file database, writable for whatever user the component runs as. */
    static String fileVolume(PlanScope scope, Database database) {
        return scope.sharedVolume(dataVolume(database), "file of " + database.name(), true);
    }

    private Optional<DatabasePlan> plan(Database database) {
        Optional<String> image = scope.images.postgres(database);
        if (image.isEmpty()) {
            scope.faults.add("databases." + database.name() + ".version: expected one of "
                    + PinnedImages.postgresVersions().stream().sorted().toList() + ", found " + database.version()
                    + "; choose a major version that PostgreSQL offers");
            return Optional.empty();
        }
        if (database.highAvailability().orElse(false) || database.readReplicas() > 0) {
            scope.notes.add(PlanNote.refused(
                    database.readReplicas() > 0 ? "databases.readReplicas" : "databases.highAvailability",
                    "databases." + database.name() + ": one host has one server; a standby or read replica on the"
                            + " same machine would fall with it, so none is made"));
        }
        PostgresArguments arguments = arguments(database);
        return Optional.of(new DatabasePlan(
                database.name(),
                database.version(),
                databaseName(scope, database),
                user(scope, database),
                database.users().stream()
                        .map(user -> new RolePlan(user.name(), RequiredSecrets.userPassword(database, user)))
                        .toList(),
                RequiredSecrets.databasePassword(database),
                database.port(),
                arguments.settings(),
                dataVolume(database),
                database.tls(),
                server(database, image.get(), arguments),
                rolesSetup(database, image.get()),
                database.pooler().map(pooler -> pooler(database, pooler))));
    }

    static String databaseName(PlanScope scope, Database database) {
        return database.database().orElseGet(() -> Naming.identifier(scope.app.name()));
    }

    static String user(PlanScope scope, Database database) {
        return database.user().orElseGet(() -> databaseName(scope, database));
    }

    static String socketVolume(Database database) {
        return database.name() + "-socket";
    }

    static String archiveVolume(Database database) {
        return database.name() + "-archive";
    }

    private static String dataVolume(Database database) {
        return database.name() + "-data";
    }

    private PostgresArguments arguments(Database database) {
        return new PostgresArguments(
                database.port(),
                database.tuning(),
                database.backup().continuous()
                        ? Optional.of(BackupScripts.archiveTimeout(scope.app, database.backup()))
                        : Optional.empty(),
                BackupScripts.archiveCommand(),
                Optional.of("/config/pg_hba.conf"),
                Optional.of("/config/pg_ident.conf"),
                database.tls());
    }

    private ContainerPlan server(Database database, String image, PostgresArguments arguments) {
        ContainerPlan.Builder server = scope.container(database.name(), image, database.resources())
                .command(arguments.commandLine())
                .environment("PGDATA", literal("/var/lib/postgresql/data/pgdata"))
                .environment("PGPORT", literal(Integer.toString(database.port())))
                .environment("POSTGRES_INITDB_ARGS", literal(String.join(" ", database.initArgs())))
                .environment("POSTGRES_PASSWORD_FILE", literal(PASSWORDS + user(scope, database)))
                .user(USER)
                .network(NetworkAttachment.as(scope.dataNetwork(database.name()), database.name()))
                .mount(scope.dataVolume(dataVolume(database), "data of " + database.name()), "/var/lib/postgresql/data")
                .mount(
                        scope.scratchVolume(socketVolume(database), "socket of " + database.name()),
                        "/var/run/postgresql")
                .tmpfs("/tmp", 64)
                .tmpfs(SHARED_MEMORY, SHARED_MEMORY_MIB)
                .stop("SIGINT", Duration.ofSeconds(60))
                .stopFirst()
                .healthTimeout(Duration.ofMinutes(5))
                .healthcheck(HealthcheckPlan.command(
                                "pg_isready",
                                "--quiet",
                                "--username",
                                user(scope, database),
                                "--host",
                                "127.0.0.1",
                                "--port",
                                Integer.toString(database.port()))
                        .every(Duration.ofSeconds(5), Duration.ofSeconds(5), 5));
        if (database.tls()) {
            server.entrypoint("sh", "/config/start.sh")
                    .script("/config/start.sh", PostgresTls.startScript(database.name(), pooler(database.name())))
                    .mount(tlsVolume(database), PostgresTls.DIRECTORY);
        }
        if (database.backup().continuous()) {
            server.mount(
                    scope.sharedVolume(
                            archiveVolume(database), "WAL of " + database.name() + " that is not shipped yet", true),
                    BackupScripts.ARCHIVE);
        }
        files(database, server);
        return server.build();
    }

    private void files(Database database, ContainerPlan.Builder server) {
        List<String> roles = new ArrayList<>(List.of(user(scope, database)));
        database.users().forEach(user -> roles.add(user.name()));
        PostgresAccess access = new PostgresAccess(databaseName(scope, database), roles, database.tls(), false);
        server.file("/config/pg_hba.conf", access.hba())
                .file("/config/pg_ident.conf", access.ident())
                .script("/docker-entrypoint-initdb.d/10-roles.sh", roles(database));
        passwords(database, server);
    }

    private void passwords(Database database, ContainerPlan.Builder container) {
        container.file(PASSWORDS + user(scope, database), Value.secret(RequiredSecrets.databasePassword(database)));
        database.users()
                .forEach(user -> container.file(
                        PASSWORDS + user.name(), Value.secret(RequiredSecrets.userPassword(database, user))));
    }

    private String roles(Database database) {
        String owner = user(scope, database);
        return new PostgresRoles(
                        databaseName(scope, database),
                        owner,
                        PASSWORDS + owner,
                        database.users().stream()
                                .map(user ->
                                        new PostgresRoles.Role(user.name(), user.access(), PASSWORDS + user.name()))
                                .toList(),
                        database.extensions())
                .script();
    }

    /** Comes by the server's socket, as the superuser does who never logs in over the network. */
    private ContainerPlan rolesSetup(Database database, String image) {
        ContainerPlan.Builder setup = scope.container(rolesSetup(database.name()), image, 100, 64)
                .entrypoint("sh")
                .command(List.of(ROLES))
                .environment("PGHOST", literal("/var/run/postgresql"))
                .environment("PGPORT", literal(Integer.toString(database.port())))
                .user(USER)
                .readOnlyMount(socketVolume(database), "/var/run/postgresql")
                .script(ROLES, roles(database))
                .mode(RunMode.ONE_SHOT)
                .stopFirst()
                .after(database.name());
        passwords(database, setup);
        return setup.build();
    }

    /** Whoever logs in to the server waits for it. */
    static String rolesSetup(String database) {
        return database + "-roles";
    }

    private PoolerPlan pooler(Database database, Pooler pooler) {
        String alias = pooler(database.name());
        PgBouncerConfig config = new PgBouncerConfig(
                database.name(),
                database.port(),
                databaseName(scope, database),
                PgBouncerConfig.users(user(scope, database), database),
                pooler.mode(),
                pooler.maxClients(),
                pooler.poolSize(),
                pooler.port(),
                "/config/users.txt",
                database.tls());
        ContainerPlan.Builder container = scope.container(alias, scope.images.of("pgbouncer"), 50, 64)
                .entrypoint("pgbouncer")
                .command(List.of("/config/pgbouncer.ini"))
                .user(USER)
                .network(NetworkAttachment.as(scope.poolNetwork(database.name()), alias))
                .network(NetworkAttachment.in(scope.dataNetwork(database.name())))
                .file("/config/pgbouncer.ini", config.ini())
                .file("/config/users.txt", config.userListFile())
                .tmpfs("/tmp", 8)
                .stop("SIGINT", Duration.ofSeconds(30))
                .healthcheck(HealthcheckPlan.shell("nc -z 127.0.0.1 " + pooler.port()))
                .after(rolesSetup(database.name()));
        if (database.tls()) {
            container.readOnlyMount(tlsVolume(database), PostgresTls.DIRECTORY);
        }
        return new PoolerPlan(
                alias, pooler.port(), pooler.mode(), pooler.maxClients(), pooler.poolSize(), container.build());
    }

    private static String pooler(String database) {
        return database + "-pooler";
    }

    /** The pooler shows the same certificate, so both run as the same user. */
    private String tlsVolume(Database database) {
        return scope.sharedVolume(database.name() + "-tls", "certificate of " + database.name(), false);
    }

    private static Value literal(String text) {
        return Value.literal(text);
    }
}
