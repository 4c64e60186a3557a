package dev.slipway.planner.kubernetes;

import dev.slipway.model.Container;
import dev.slipway.model.EnvVar;
import dev.slipway.model.Migration;
import dev.slipway.model.ResourceKind;
import dev.slipway.model.Service;
import dev.slipway.model.Use;
import dev.slipway.planner.PastPooler;
import dev.slipway.planner.PlanJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plans the run of a new image that must succeed before it serves (CLP-DB-09). */
final class MigrationPlanner {
    private final Draft draft;

    MigrationPlanner(Draft draft) {
        this.draft = draft;
    }

    /** Name of the migration of a service; its Job's name adds a hash. */
    static String component(Service service) {
        return KubernetesNames.of(service.name(), "migrate");
    }

    JobPlan plan(Service service, Migration migration) {
        String component = component(service);
        AppPods.Shape shape = new AppPods.Shape(
                "migrate",
                "migration",
                draft.sizing.stateless(service.container().resources(), false),
                List.of(),
                AppPods.Questions.none(),
                1,
                false);
        PodPlan pod = AppPods.of(draft, component, container(service, migration), shape);
        List<String> after = new ArrayList<>();
        draft.app
                .database(migration.database())
                .filter(database -> !draft.settings.externalDatabases().containsKey(database.name()))
                .ifPresent(database -> after.add(KubernetesNames.of(database.name())));
        return new JobPlan(
                JobPlan.hashed(component, PlanJson.write(pod)),
                component,
                "migration",
                Probes.seconds(migration.timeout(), 60),
                0,
                after,
                pod);
    }

    /**
     * The service's container with the migration's command. It needs no volume, and what the service reaches through the pooler it reaches
     * at the server itself: migrations take locks that a pooled session loses.
     */
    private Container container(Service service, Migration migration) {
        Container serving = service.container();
        String database = migration.database();
        return Container.builder(migration.image().orElse(draft.images.of(service.name(), serving.image())))
                .command(migration.command())
                .user(serving.user().orElse(AppPods.DEFAULT_USER))
                .resources(serving.resources())
                .env(serving.env().stream()
                        .map(it -> new EnvVar(it.name(), PastPooler.of(it.value(), database)))
                        .toList())
                .uses(serving.uses().stream().map(use -> direct(use, database)).toList())
                .files(serving.files())
                .writablePaths(serving.writablePaths())
                .readOnlyRoot(serving.readOnlyRoot())
                .stopGrace(serving.stopGrace())
                .build();
    }

    private static Use direct(Use use, String database) {
        if (!use.resource().equals(database)) {
            return use;
        }
        Map<String, String> env = new LinkedHashMap<>();
        (use.env().isEmpty() ? ResourceKind.DATABASE.defaultEnv(database) : use.env())
                .forEach((variable, attribute) -> env.put(variable, PastPooler.attribute(attribute)));
        return new Use(use.resource(), use.access(), env);
    }
}
