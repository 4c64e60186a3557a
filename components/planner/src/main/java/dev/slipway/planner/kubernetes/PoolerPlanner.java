package dev.slipway.planner.kubernetes;

import dev.slipway.model.Database;
import dev.slipway.model.DatabaseUser;
import dev.slipway.model.Pooler;
import dev.slipway.model.Value;
import dev.slipway.planner.RequiredSecrets;
import dev.slipway.planner.files.PgBouncerConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans PgBouncer before a database (CLP-DB-06, CLP-DB-07). */
final class PoolerPlanner {
    /** The postgres user of the image. */
    private static final int USER = 70;

    private static final String CONFIG = "/etc/pgbouncer";

    private final Draft draft;

    PoolerPlanner(Draft draft) {
        this.draft = draft;
    }

    WorkloadPlan plan(Database database, Pooler pooler) {
        String name = KubernetesAddresses.poolerName(database);
        String secret = KubernetesNames.of(name, "config");
        PgBouncerConfig config = config(database, pooler);
        draft.secret(secret, "pgbouncer.ini", Value.literal(config.ini()));
        draft.secret(secret, "userlist.txt", config.userListFile());
        UsesPaths.databaseServer(draft, name, database);
        ContainerPlan container = ContainerPlan.builder(
                        "pgbouncer", draft.images.of("pgbouncer"), Sizing.helper(500, 128))
                .command(List.of("pgbouncer", CONFIG + "/pgbouncer.ini"))
                .ports(List.of(new PortPlan("pgbouncer", pooler.port())))
                .liveness(Optional.of(Probes.tcp(pooler.port())))
                .readiness(Optional.of(Probes.tcp(pooler.port())))
                .mounts(List.of(MountPlan.readOnly("config", CONFIG), MountPlan.writable("tmp", "/tmp")))
                .preStop(AppPods.pause())
                .build();
        PodPlan pod = new PodPlan(
                name,
                draft.names.labels(name, "pooler"),
                name,
                USER,
                List.of(),
                List.of(container),
                List.of(new VolumePlan.Secrets("config", secret, 0400), new VolumePlan.Scratch("tmp", 16, false)),
                35,
                true,
                false);
        int replicas = draft.prod() ? 2 : 1;
        boolean external = draft.settings.externalDatabases().containsKey(database.name());
        return new WorkloadPlan(
                name,
                "pooler",
                replicas,
                Optional.empty(),
                WorkloadPlanner.budget(replicas, Optional.empty()),
                UpdateStrategy.ROLLING,
                WorkloadPlanner.progressDeadline(60),
                5,
                List.of(new ServicePortPlan("pgbouncer", pooler.port(), pooler.port())),
                Optional.empty(),
                List.of(),
                external ? List.of() : List.of(KubernetesNames.of(database.name())),
                pod);
    }

    private PgBouncerConfig config(Database database, Pooler pooler) {
        List<PgBouncerConfig.User> users = new ArrayList<>();
        users.add(new PgBouncerConfig.User(
                draft.addresses.databaseUser(database), RequiredSecrets.databasePassword(database)));
        for (DatabaseUser user : database.users()) {
            users.add(new PgBouncerConfig.User(user.name(), RequiredSecrets.userPassword(database, user)));
        }
        return new PgBouncerConfig(
                draft.addresses.directHost(database),
                draft.addresses.directPort(database),
                draft.addresses.databaseName(database),
                users,
                pooler.mode(),
                pooler.maxClients(),
                pooler.poolSize(),
                pooler.port(),
                CONFIG + "/userlist.txt");
    }
}
