package dev.slipway.planner.vps;

import dev.slipway.model.ConfigFile;
import dev.slipway.model.Container;
import dev.slipway.model.Database;
import dev.slipway.model.DatabaseEngine;
import dev.slipway.model.Mount;
import dev.slipway.model.Probe;
import dev.slipway.model.ProbeCheck;
import dev.slipway.model.ResourceKind;
import dev.slipway.model.Use;
import dev.slipway.model.Value;
import dev.slipway.planner.HealthCommand;
import dev.slipway.planner.PastPooler;
import dev.slipway.planner.ReadOnlyRoles;
import dev.slipway.planner.Wiring;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Plans what services, workers, schedules and migrations have in common: environment, network paths, files, mounts, probes. */
final class ComponentPlanner {
    /** User of components whose app file names none. */
    static final int USER = 10001;

    private final PlanScope scope;

    ComponentPlanner(PlanScope scope) {
        this.scope = scope;
    }

    /** A container of a component, with a network path for each of its uses-edges and none beside. */
    ContainerPlan.Builder container(String name, String component, Container container) {
        int user = container.user().orElse(USER);
        ContainerPlan.Builder builder = scope.container(
                        name, scope.images.of(component, container.image()), container.resources())
                .label(PlanScope.COMPONENT_LABEL, component)
                .entrypoint(container.command().toArray(String[]::new))
                .environment(environment(container))
                .files(container.files())
                .user(user + ":" + user)
                .stop("SIGTERM", container.stopGrace());
        // What lies there counts as the container's memory.
        int room = Math.min(64, container.resources().memoryMiB() / 4);
        container.writablePaths().forEach(path -> builder.tmpfs(path, room));
        if (!container.readOnlyRoot()) {
            builder.writableRoot();
        }
        for (Mount mount : container.mounts()) {
            String volume = scope.sharedVolume(mount.name(), "files of " + component, true);
            builder.mounts(List.of(new VolumeMount(volume, mount.path(), mount.readOnly())));
            if (!mount.shared() && !mount.readOnly()) {
                builder.stopFirst();
            }
        }
        for (Use use : container.uses()) {
            scope.app.database(use.resource()).filter(ComponentPlanner::isFile).ifPresent(database -> builder.mount(
                            DatabasePlanner.fileVolume(scope, database), DatabasePlanner.fileDirectory(database))
                    .stopFirst());
        }
        paths(container).forEach(builder::network);
        builder.after(needs(container));
        return builder;
    }

    private static boolean isFile(Database database) {
        return database.engine() == DatabaseEngine.SQLITE;
    }

    /** Its variables; where it may only read a database that has a read-only role, those of that role. */
    Map<String, Value> environment(Container container) {
        Map<String, Value> environment = new LinkedHashMap<>(Wiring.environment(scope.app, container));
        ReadOnlyRoles.of(scope.app, container)
                .forEach((database, role) -> environment.replaceAll((name, value) -> reading(value, database, role)));
        return environment;
    }

    /** The same value with the credentials of a further role, which the database offers under {@code attribute:role}. */
    private static Value reading(Value value, String database, String role) {
        Set<String> named = Set.of("user", "password", "url", "directUrl");
        return value.mapRefs(ref -> ref.resource().equals(database) && named.contains(ref.attribute())
                ? Value.ref(database, ref.attribute() + ":" + role)
                : ref);
    }

    /** The networks its uses-edges lead through. */
    List<NetworkAttachment> paths(Container container) {
        Set<String> networks = new LinkedHashSet<>();
        for (Use use : container.uses()) {
            ResourceKind kind = Wiring.kindOf(scope.app, use.resource())
                    .orElseThrow(() ->
                            new IllegalArgumentException("uses names " + use.resource() + ", which the app lacks"));
            switch (kind) {
                case DATABASE -> databasePaths(container, use.resource(), networks);
                case CACHE -> networks.add(scope.dataNetwork(use.resource()));
                case BUCKET ->
                    networks.add(scope.settings.storage().selfHosted() ? scope.storageNetwork() : scope.egress());
                case SERVICE -> networks.add(scope.serviceNetwork(use.resource()));
                case EXTERNAL -> networks.add(scope.egress());
                case SITE -> {
                    // Its address is the public one; nothing inside is reached.
                }
            }
        }
        return networks.stream().map(NetworkAttachment::in).toList();
    }

    private void databasePaths(Container container, String name, Set<String> networks) {
        Database database = scope.app.database(name).orElseThrow();
        if (isFile(database)) {
            return;
        }
        boolean direct = references(container)
                .anyMatch(ref -> ref.resource().equals(name)
                        && (ref.attribute().startsWith("direct")
                                || ref.attribute().equals("readHost")));
        if (database.pooler().isPresent()) {
            networks.add(scope.poolNetwork(name));
        }
        if (direct || database.pooler().isEmpty()) {
            networks.add(scope.dataNetwork(name));
        }
    }

    private Stream<Value.Ref> references(Container container) {
        List<Value> values =
                new ArrayList<>(Wiring.environment(scope.app, container).values());
        container.files().stream().map(ConfigFile::content).forEach(values::add);
        return values.stream()
                .flatMap(Value::leaves)
                .filter(Value.Ref.class::isInstance)
                .map(Value.Ref.class::cast);
    }

    /** Names of the containers that must be well before it starts. */
    private List<String> needs(Container container) {
        Set<String> needs = new LinkedHashSet<>();
        for (Use use : container.uses()) {
            scope.app
                    .database(use.resource())
                    .filter(database -> !isFile(database))
                    .ifPresent(database -> needs.add(
                            database.pooler().isPresent()
                                    ? database.name() + "-pooler"
                                    : DatabasePlanner.rolesSetup(database.name())));
            scope.app.cache(use.resource()).ifPresent(cache -> needs.add(cache.name()));
            scope.app.bucket(use.resource()).ifPresent(bucket -> needs.add(bucket.name() + "-setup"));
        }
        return List.copyOf(needs);
    }

    /** Docker asks inside the container, so an HTTP probe needs wget or curl in the image; an image without takes an exec probe. */
    static HealthcheckPlan healthcheck(Probe probe) {
        return HealthcheckPlan.of(probe, test(probe.check()));
    }

    private static List<String> test(ProbeCheck check) {
        if (check instanceof ProbeCheck.Http http) {
            return HealthCommand.http(http.port(), http.path());
        }
        if (check instanceof ProbeCheck.Tcp tcp) {
            return List.of("CMD-SHELL", "nc -z 127.0.0.1 " + tcp.port());
        }
        return HealthCommand.exec((ProbeCheck.Exec) check);
    }

    /** The migration's environment: the database is reached directly, since a pooler in transaction mode breaks sessions. */
    static Map<String, Value> direct(Map<String, Value> environment, String database) {
        Map<String, Value> direct = new LinkedHashMap<>();
        environment.forEach((name, value) -> direct.put(name, PastPooler.of(value, database)));
        return direct;
    }
}
