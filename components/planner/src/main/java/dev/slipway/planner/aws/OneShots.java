package dev.slipway.planner.aws;

import dev.slipway.model.Database;
import dev.slipway.model.Migration;
import dev.slipway.model.Resources;
import dev.slipway.model.Service;
import dev.slipway.model.Value;
import dev.slipway.planner.Naming;
import dev.slipway.planner.PlanJson;
import dev.slipway.planner.RequiredSecrets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans tasks that run once and gate what follows: database roles and migrations. */
final class OneShots {
    /** The longest that a function of AWS Lambda, which starts the task and waits for it, may run. */
    static final Duration LONGEST = Duration.ofMinutes(15);

    /** The variable in which psql looks for the password of the user it logs in as. */
    private static final String ADMIN_PASSWORD = "PGPASSWORD";

    private static final Resources SMALL = new Resources(250, 512);

    private OneShots() {}

    static String rolesKey(Database database) {
        return rolesKey(database.name());
    }

    static String rolesKey(String database) {
        return database + "-roles";
    }

    static String migrationKey(Service service) {
        return service.name() + "-migration";
    }

    static OneShotPlan migration(Draft draft, Service service, Migration migration) {
        Workload workload = Workload.migration(draft, service, migration);
        TaskPlan task = Tasks.plan(draft, workload, List.of(), Optional.empty());
        String version = version(task);
        boolean snapshot = migration.backupFirst() && draft.prod();
        List<String> after = draft.app().database(migration.database()).map(OneShots::rolesKey).stream()
                .toList();
        return new OneShotPlan(
                workload.key(),
                task,
                workload.key(),
                snapshot ? Optional.of(migration.database()) : Optional.empty(),
                snapshot ? Optional.of(draft.name(200, migration.database(), "before", version)) : Optional.empty(),
                version,
                after);
    }

    /** Makes the application's role and the further ones with psql, as the administrator whose password RDS keeps. */
    static OneShotPlan roles(Draft draft, Database database, DatabasePlan plan) {
        Map<String, Value> environment = new LinkedHashMap<>();
        environment.put("PGHOST", Value.ref(database.name(), "directHost"));
        environment.put("PGPORT", Value.ref(database.name(), "directPort"));
        environment.put("PGDATABASE", Value.literal(plan.databaseName()));
        environment.put("PGUSER", Value.literal(plan.masterUser()));
        environment.put("PGSSLMODE", Value.literal("require"));
        String image = "public.ecr.aws/docker/library/postgres:" + Math.max(16, database.version()) + "-alpine";
        ContainerPlan main = ContainerPlan.builder(rolesKey(database), image, 70)
                .script(RolesScript.of(database, plan))
                .environment(environment)
                .secretVariables(List.copyOf(rolesSecret(database).keySet()))
                .outsideSecrets(plan.masterPasswordSecret().isPresent() ? Map.of() : managedPassword(database))
                .build();
        TaskPlan task = Tasks.task(draft, rolesKey(database), main, SMALL);
        return new OneShotPlan(
                rolesKey(database),
                task,
                rolesKey(database),
                Optional.empty(),
                Optional.empty(),
                version(task),
                List.of());
    }

    private static Map<String, Value> managedPassword(Database database) {
        return Map.of(
                ADMIN_PASSWORD,
                Value.template(Value.ref(database.name(), "masterSecretArn"), Value.literal(":password::")));
    }

    static Map<String, Value> rolesSecret(Database database) {
        Map<String, Value> values = new LinkedHashMap<>();
        RequiredSecrets.masterPassword(database).ifPresent(name -> values.put(ADMIN_PASSWORD, Value.secret(name)));
        values.put("APP_PASSWORD", Value.secret(RequiredSecrets.databasePassword(database)));
        database.users()
                .forEach(user -> values.put(
                        RolesScript.variable(user), Value.secret(RequiredSecrets.userPassword(database, user))));
        return values;
    }

    /** Changes with anything that the task's containers are made of, so that the task runs again just then. */
    private static String version(TaskPlan task) {
        return Naming.hash(PlanJson.write(task.containers())).substring(0, 12);
    }
}
