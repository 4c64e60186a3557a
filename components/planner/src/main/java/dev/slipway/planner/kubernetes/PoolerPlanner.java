package dev.slipway.planner.kubernetes;

import dev.slipway.model.Database;
import dev.slipway.model.Pooler;
import dev.slipway.model.Value;
import dev.slipway.planner.files.PgBouncerConfig;
import dev.slipway.planner.files.PostgresTls;
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
                .mounts(mounts(database))
                .preStop(AppPods.pause())
                .build();
        PodPlan pod = new PodPlan(
                name,
                draft.names.labels(name, "pooler"),
                name,
                USER,
                database.tls() ? List.of(certificate(database, name)) : List.of(),
                List.of(container),
                volumes(database, secret),
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

    private static List<MountPlan> mounts(Database database) {
        List<MountPlan> mounts =
                new ArrayList<>(List.of(MountPlan.readOnly("config", CONFIG), MountPlan.writable("tmp", "/tmp")));
        if (database.tls()) {
            mounts.add(MountPlan.readOnly("tls", PostgresTls.DIRECTORY));
        }
        return mounts;
    }

    private static List<VolumePlan> volumes(Database database, String secret) {
        List<VolumePlan> volumes = new ArrayList<>(
                List.of(new VolumePlan.Secrets("config", secret, 0400), new VolumePlan.Scratch("tmp", 16, false)));
        if (database.tls()) {
            volumes.add(new VolumePlan.Scratch("tls", 1, true));
        }
        return volumes;
    }

    private PgBouncerConfig config(Database database, Pooler pooler) {
        return new PgBouncerConfig(
                draft.addresses.directHost(database),
                draft.addresses.directPort(database),
                draft.addresses.databaseName(database),
                PgBouncerConfig.users(draft.addresses.databaseUser(database), database),
                pooler.mode(),
                pooler.maxClients(),
                pooler.poolSize(),
                pooler.port(),
                CONFIG + "/userlist.txt",
                database.tls());
    }

    /** The pooler's image has no openssl, the server's has. */
    private ContainerPlan certificate(Database database, String name) {
        return ContainerPlan.builder(
                        "certificate", draft.images.postgres(database).orElseThrow(), Sizing.helper(200, 64))
                .command(List.of("/bin/sh", "-c", PostgresTls.certificateScript(name, draft.fqdn(name))))
                .mounts(List.of(MountPlan.writable("tls", PostgresTls.DIRECTORY)))
                .build();
    }
}
