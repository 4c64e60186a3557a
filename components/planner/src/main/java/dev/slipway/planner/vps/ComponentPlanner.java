package dev.slipway.planner.vps;

import dev.slipway.model.Access;
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
        for (Use use : container.uses()) {
            if (use.access() == Access.READ_ONLY) {
                scope.app
                        .database(use.resource())
                        .flatMap(database -> database.users().stream()
                                .filter(user -> user.access() == Access.READ_ONLY)
                                .findFirst())
                        .ifPresent(reader ->
                                environment.replaceAll((name, value) -> asRole(value, use.resource(), reader.name())));
            }
        }
        return environment;
    }

    /** The same value with the credentials of a further role, which the database offers under {@code attribute:role}. */
    private static Value asRole(Value value, String database, String role) {
        if (value instanceof Value.Ref ref && ref.resource().equals(database)) {
            return switch (ref.attribute()) {
                case "user", "password", "url", "directUrl" -> Value.ref(database, ref.attribute() + ":" + role);
                default -> ref;
            };
        }
        if (value instanceof Value.Template template) {
            return new Value.Template(template.parts().stream()
                    .map(part -> asRole(part, database, role))
                    .toList());
        }
        return value;
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
            return List.of("CMD-SHELL", httpTest(http.port(), http.path()));
        }
        if (check instanceof ProbeCheck.Tcp tcp) {
            return List.of("CMD-SHELL", "nc -z 127.0.0.1 " + tcp.port());
        }
        List<String> test = new ArrayList<>(List.of("CMD"));
        test.addAll(((ProbeCheck.Exec) check).command());
        return test;
    }

    static String httpTest(int port, String path) {
        String url = "http://127.0.0.1:" + port + path;
        return "wget -q -O /dev/null " + url + " || curl -fsS -o /dev/null " + url;
    }

    /** The migration's environment: the database is reached directly, since a pooler in transaction mode breaks sessions. */
    static Map<String, Value> direct(Map<String, Value> environment, String database) {
        Map<String, Value> direct = new LinkedHashMap<>();
        environment.forEach((name, value) -> direct.put(name, direct(value, database)));
        return direct;
    }

    private static Value direct(Value value, String database) {
        if (value instanceof Value.Ref ref && ref.resource().equals(database)) {
            return switch (ref.attribute()) {
                case "url" -> Value.ref(database, "directUrl");
                case "host" -> Value.ref(database, "directHost");
                case "port" -> Value.ref(database, "directPort");
                default -> ref;
            };
        }
        if (value instanceof Value.Template template) {
            return new Value.Template(template.parts().stream()
                    .map(part -> direct(part, database))
                    .toList());
        }
        return value;
    }
}
