package dev.slipway.planner.aws;

import dev.slipway.model.Container;
import dev.slipway.model.Migration;
import dev.slipway.model.Schedule;
import dev.slipway.model.Service;
import dev.slipway.model.Value;
import dev.slipway.model.Worker;
import dev.slipway.planner.PastPooler;
import dev.slipway.planner.ReadOnlyRoles;
import dev.slipway.planner.Wiring;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Anything that runs as a Fargate task.
 *
 * @param key unique in the stack
 * @param where where the app file says it
 * @param container what runs
 * @param directDatabase database that is reached past its pooler
 */
record Workload(String key, String where, Container container, Optional<String> directDatabase) {
    /** Services, workers, schedules and migrations of the app. */
    static List<Workload> all(Draft draft) {
        List<Workload> all = new ArrayList<>();
        for (Service service : draft.app().services()) {
            all.add(of(draft, service));
            service.migration().ifPresent(migration -> all.add(migration(draft, service, migration)));
        }
        for (Worker worker : draft.app().workers()) {
            all.add(new Workload(
                    worker.name(),
                    "workers." + worker.name(),
                    imaged(draft, worker.name(), worker.container()),
                    Optional.empty()));
        }
        for (Schedule schedule : draft.app().schedules()) {
            all.add(new Workload(
                    schedule.name(), "schedules." + schedule.name(), schedule.container(), Optional.empty()));
        }
        return all;
    }

    static Workload of(Draft draft, Service service) {
        return new Workload(
                service.name(),
                "services." + service.name(),
                imaged(draft, service.name(), service.container()),
                Optional.empty());
    }

    static Workload migration(Draft draft, Service service, Migration migration) {
        Container own = imaged(draft, service.name(), service.container());
        Container container = new Container(
                migration.image().orElse(own.image()),
                migration.command(),
                own.user(),
                own.resources(),
                own.env(),
                own.uses(),
                own.mounts(),
                own.files(),
                own.writablePaths(),
                own.readOnlyRoot(),
                own.stopGrace());
        return new Workload(
                OneShots.migrationKey(service),
                "services." + service.name() + ".migration",
                container,
                Optional.of(migration.database()));
    }

    /** The environment, with a migration's database reached directly. */
    Map<String, Value> environment(Draft draft) {
        Map<String, Value> environment = new LinkedHashMap<>();
        Wiring.environment(draft.app(), container)
                .forEach((name, value) -> environment.put(name, Addresses.known(draft, direct(value))));
        ReadOnlyRoles.of(draft.app(), container)
                .forEach((database, role) -> environment.replaceAll((name, value) -> reading(value, database, role)));
        return environment;
    }

    /** Whether it reaches a database itself, not through the pooler. */
    boolean reachesDirectly(Draft draft, String database) {
        return environment(draft).values().stream()
                .flatMap(Value::leaves)
                .anyMatch(leaf -> leaf instanceof Value.Ref ref
                        && ref.resource().equals(database)
                        && (ref.attribute().startsWith("direct")
                                || ref.attribute().equals("readHost")));
    }

    /** Whether it reaches a database through what stands in front of it. */
    boolean reachesThroughPooler(Draft draft, String database) {
        return environment(draft).values().stream()
                .flatMap(Value::leaves)
                .anyMatch(leaf -> leaf instanceof Value.Ref ref
                        && ref.resource().equals(database)
                        && Set.of("host", "port", "url").contains(ref.attribute()));
    }

    private Value direct(Value value) {
        return directDatabase.map(database -> PastPooler.of(value, database)).orElse(value);
    }

    /**
     * The same value with the credentials of a role that may only read, which a database offers as {@code attribute:role}. It leads past the
     * pooler, which knows the application's role alone.
     */
    private static Value reading(Value value, String database, String role) {
        return value.mapRefs(ref -> {
            if (!ref.resource().equals(database)) {
                return ref;
            }
            String attribute = PastPooler.attribute(ref.attribute());
            boolean named = List.of("user", "password", "directUrl").contains(attribute);
            return Value.ref(database, named ? attribute + ":" + role : attribute);
        });
    }

    private static Container imaged(Draft draft, String name, Container container) {
        String image = draft.settings().images().getOrDefault(name, container.image());
        return new Container(
                image,
                container.command(),
                container.user(),
                container.resources(),
                container.env(),
                container.uses(),
                container.mounts(),
                container.files(),
                container.writablePaths(),
                container.readOnlyRoot(),
                container.stopGrace());
    }
}
