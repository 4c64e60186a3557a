package dev.slipway.planner.kubernetes;

import dev.slipway.model.Database;
import dev.slipway.model.DatabaseUser;
import dev.slipway.model.Value;
import dev.slipway.planner.RequiredSecrets;
import dev.slipway.planner.files.BackupScripts;
import dev.slipway.planner.files.PostgresAccess;
import dev.slipway.planner.files.PostgresArguments;
import dev.slipway.planner.files.PostgresRoles;
import dev.slipway.planner.files.PostgresSharedMemory;
import dev.slipway.planner.files.PostgresTls;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans self-hosted PostgreSQL as a StatefulSet, its pooler, or the address of one that runs elsewhere. */
final class DatabasePlanner {
    /** The postgres user of the Debian images. */
    static final int POSTGRES_USER = 999;

    private static final String DATA = "/var/lib/postgresql/data";
    private static final String PASSWORDS = "/run/slipway/passwords";
    private static final String CONFIG = "/etc/slipway/postgres";

    private final Draft draft;

    DatabasePlanner(Draft draft) {
        this.draft = draft;
    }

    DatabasePlan plan(Database database) {
        KubernetesAddresses at = draft.addresses;
        boolean external = draft.settings.externalDatabases().containsKey(database.name());
        return new DatabasePlan(
                database.name(),
                external ? Optional.empty() : Optional.of(server(database)),
                database.pooler().map(pooler -> new PoolerPlanner(draft).plan(database, pooler)),
                at.host(database),
                at.port(database),
                at.directHost(database),
                at.directPort(database),
                at.databaseName(database),
                at.databaseUser(database));
    }

    private StatefulPlan server(Database database) {
        String name = KubernetesNames.of(database.name());
        roles(database, name);
        PodPlan pod = new PodPlan(
                name,
                draft.names.labels(name, "database"),
                name,
                POSTGRES_USER,
                List.of(),
                containers(database),
                volumes(database, name),
                120,
                false,
                false);
        return new StatefulPlan(
                name,
                "database",
                KubernetesNames.of(name, "headless"),
                List.of(new ServicePortPlan("postgres", database.port(), database.port())),
                List.of(new ClaimPlan(claim(name), database.storageGiB(), false, draft.settings.storageClass())),
                DiskExporter.beside(draft, pod));
    }

    private List<ContainerPlan> containers(Database database) {
        List<ContainerPlan> containers = new ArrayList<>(List.of(container(database), rolesSetup(database)));
        if (draft.app.monitoring().enabled()) {
            containers.add(exporter(database));
        }
        new BackupPlanner(draft).walShipper(database).ifPresent(containers::add);
        return containers;
    }

    /**
     * Makes roles and passwords as they are in the app file today, each time the pod starts: the server's image does so only when its volume is
     * empty. It waits for the network, on which the server that initialises the cluster does not listen, and comes by the socket. The pod is ready
     * when it is done.
     */
    private ContainerPlan rolesSetup(Database database) {
        Map<String, Value> env = new LinkedHashMap<>();
        env.put("PGHOST", Value.literal("/var/run/postgresql"));
        env.put("PGPORT", Value.literal(Integer.toString(database.port())));
        String script =
                """
                rm -f /tmp/roles-are-set
                trap 'exit 0' TERM
                until pg_isready --quiet --host=127.0.0.1 --port=%d --username=postgres; do sleep 1; done
                /bin/sh %s/10-roles.sh
                touch /tmp/roles-are-set
                while :; do sleep 3600 & wait "$!"; done
                """
                        .formatted(database.port(), CONFIG);
        return ContainerPlan.builder("roles", draft.images.postgres(database).orElseThrow(), Sizing.helper(100, 64))
                .command(List.of("/bin/sh", "-euc", script))
                .env(env)
                .readiness(Optional.of(Probes.exec(5, 5, 5, "test", "-e", "/tmp/roles-are-set")))
                .mounts(List.of(
                        MountPlan.readOnly("config", CONFIG),
                        MountPlan.readOnly("passwords", PASSWORDS),
                        MountPlan.readOnly("run", "/var/run/postgresql"),
                        MountPlan.writable("tmp", "/tmp")))
                .build();
    }

    /** Reads the server's statistics over its socket, by its user id and without a password. */
    private ContainerPlan exporter(Database database) {
        return ContainerPlan.builder("exporter", draft.images.of("postgres-exporter"), Sizing.helper(100, 64))
                .env(Map.of(
                        "DATA_SOURCE_NAME",
                        Value.literal(
                                PostgresAccess.statistics(database.port(), draft.addresses.databaseName(database)))))
                .ports(List.of(new PortPlan("metrics", MonitoringPlanner.POSTGRES_EXPORTER_PORT)))
                .liveness(Optional.of(Probes.tcp(MonitoringPlanner.POSTGRES_EXPORTER_PORT)))
                .mounts(List.of(MountPlan.readOnly("run", "/var/run/postgresql")))
                .build();
    }

    private ContainerPlan container(Database database) {
        List<String> question =
                List.of("pg_isready", "--host=127.0.0.1", "--port=" + database.port(), "--username=postgres");
        // A server that replays its log after a crash refuses (exit code 1): it is alive, and a restart would begin the
        // replay anew.
        ProbePlan alive = Probes.exec(30, 5, 6, "/bin/sh", "-c", String.join(" ", question) + " || [ $? -eq 1 ]");
        return ContainerPlan.builder(
                        "postgres",
                        draft.images.postgres(database).orElseThrow(),
                        draft.sizing.data(database.resources()))
                .command(database.tls() ? List.of("/bin/sh", CONFIG + "/start.sh") : List.of())
                .args(arguments(database).commandLine())
                .env(environment(database))
                .ports(List.of(new PortPlan("postgres", database.port())))
                .startup(Optional.of(Probes.startup(alive)))
                .liveness(Optional.of(alive))
                // As often as on a host (CLV-DB-04); the kubelet asks again only after the answer.
                .readiness(Optional.of(Probes.exec(5, 5, 5, question.toArray(new String[0]))))
                .mounts(mounts(archives(database), database.tls()))
                .build();
    }

    private PostgresArguments arguments(Database database) {
        return new PostgresArguments(
                database.port(),
                database.tuning(),
                archives(database)
                        ? Optional.of(BackupScripts.archiveTimeout(draft.app, database.backup()))
                        : Optional.empty(),
                BackupScripts.archiveCommand(),
                Optional.of(CONFIG + "/pg_hba.conf"),
                Optional.of(CONFIG + "/pg_ident.conf"),
                database.tls());
    }

    private boolean archives(Database database) {
        return database.backup().continuous() && database.backup().bucket().isPresent();
    }

    private static Map<String, Value> environment(Database database) {
        Map<String, Value> env = new LinkedHashMap<>();
        env.put("PGDATA", Value.literal(DATA + "/pgdata"));
        env.put("PGPORT", Value.literal(Integer.toString(database.port())));
        env.put("POSTGRES_USER", Value.literal("postgres"));
        env.put("POSTGRES_PASSWORD_FILE", Value.literal(PASSWORDS + "/owner"));
        if (!database.initArgs().isEmpty()) {
            env.put("POSTGRES_INITDB_ARGS", Value.literal(String.join(" ", database.initArgs())));
        }
        return env;
    }

    static String claim(String name) {
        return KubernetesNames.of(name, "data");
    }

    private List<VolumePlan> volumes(Database database, String name) {
        List<VolumePlan> volumes = new ArrayList<>(List.of(
                new VolumePlan.Claim("data", claim(name), false),
                new VolumePlan.Config("config", KubernetesNames.of(name, "config")),
                new VolumePlan.Secrets("passwords", KubernetesNames.of(name, "passwords"), 0400),
                new VolumePlan.Scratch("run", 16, true),
                new VolumePlan.Scratch("tmp", 256, false),
                new VolumePlan.Scratch("shm", PostgresSharedMemory.mib(database), true)));
        if (database.tls()) {
            volumes.add(new VolumePlan.Scratch("tls", 1, true));
        }
        if (archives(database)) {
            volumes.add(BackupPlanner.walConfig(database));
        }
        return volumes;
    }

    private static List<MountPlan> mounts(boolean archives, boolean tls) {
        List<MountPlan> mounts = new ArrayList<>(List.of(
                MountPlan.writable("data", DATA),
                MountPlan.readOnly("config", CONFIG),
                MountPlan.file("config", "/docker-entrypoint-initdb.d/10-roles.sh", "10-roles.sh"),
                MountPlan.readOnly("passwords", PASSWORDS),
                MountPlan.writable("run", "/var/run/postgresql"),
                MountPlan.writable("tmp", "/tmp"),
                MountPlan.writable("shm", "/dev/shm")));
        if (tls) {
            mounts.add(MountPlan.writable("tls", PostgresTls.DIRECTORY));
        }
        if (archives) {
            mounts.add(new MountPlan("data", BackupScripts.ARCHIVE, Optional.of("wal-archive"), false));
        }
        return mounts;
    }

    /** Who may log in, and the script that makes the roles when the cluster is first initialised. */
    private void roles(Database database, String name) {
        String passwords = KubernetesNames.of(name, "passwords");
        String databaseName = draft.addresses.databaseName(database);
        String owner = draft.addresses.databaseUser(database);
        draft.secret(passwords, "owner", Value.secret(RequiredSecrets.databasePassword(database)));
        List<PostgresRoles.Role> users = new ArrayList<>();
        LinkedHashSet<String> roles = new LinkedHashSet<>(List.of(owner));
        for (DatabaseUser user : database.users()) {
            draft.secret(passwords, user.name(), Value.secret(RequiredSecrets.userPassword(database, user)));
            users.add(new PostgresRoles.Role(user.name(), user.access(), PASSWORDS + "/" + user.name()));
            roles.add(user.name());
        }
        draft.secret(passwords, "backup", Value.secret(RequiredSecrets.backupPassword(database)));
        PostgresAccess access = new PostgresAccess(databaseName, List.copyOf(roles), database.tls(), true);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("pg_hba.conf", access.hba());
        files.put("pg_ident.conf", access.ident());
        files.put(
                "10-roles.sh",
                new PostgresRoles(
                                databaseName,
                                owner,
                                PASSWORDS + "/owner",
                                users,
                                database.extensions(),
                                Optional.of(PASSWORDS + "/backup"))
                        .script());
        if (database.tls()) {
            files.put("start.sh", PostgresTls.startScript(name, draft.fqdn(name)));
        }
        draft.configMap(KubernetesNames.of(name, "config"), files);
    }
}
