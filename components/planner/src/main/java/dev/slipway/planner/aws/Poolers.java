package dev.slipway.planner.aws;

import dev.slipway.model.Database;
import dev.slipway.model.Pooler;
import dev.slipway.model.Resources;
import dev.slipway.model.Value;
import dev.slipway.planner.RequiredSecrets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Plans PgBouncer as an ECS service (CLP-DB-06, CLP-DB-07). */
final class Poolers {
    /** A maintained image of PgBouncer that makes its configuration from variables. */
    static final String IMAGE = "docker.io/edoburu/pgbouncer:v1.24.1-p1";

    /** Puts key and certificate where PgBouncer reads files, in memory, then starts it as the image would. */
    private static final String START =
            """
            umask 077
            printf '%s' "$TLS_KEY" > /tmp/tls.key
            printf '%s' "$TLS_CERTIFICATE" > /tmp/tls.crt
            unset TLS_KEY TLS_CERTIFICATE
            exec /entrypoint.sh /usr/bin/pgbouncer /etc/pgbouncer/pgbouncer.ini
            """;

    private static final Resources SMALL = new Resources(250, 512);

    private Poolers() {}

    static String key(Database database) {
        return database.name() + "-pooler";
    }

    static PoolerPlan plan(Draft draft, Database database, Pooler pooler, DatabasePlan plan) {
        Map<String, Value> environment = new LinkedHashMap<>();
        environment.put("DB_HOST", Value.ref(database.name(), "directHost"));
        environment.put("DB_PORT", Value.ref(database.name(), "directPort"));
        environment.put("DB_NAME", Value.literal(plan.databaseName()));
        environment.put("DB_USER", Value.literal(plan.applicationUser()));
        environment.put("LISTEN_PORT", Value.literal(String.valueOf(pooler.port())));
        environment.put("POOL_MODE", Value.literal(pooler.mode().name().toLowerCase(Locale.ROOT)));
        environment.put("MAX_CLIENT_CONN", Value.literal(String.valueOf(pooler.maxClients())));
        environment.put("DEFAULT_POOL_SIZE", Value.literal(String.valueOf(pooler.poolSize())));
        environment.put("AUTH_TYPE", Value.literal("scram-sha-256"));
        environment.put("SERVER_TLS_SSLMODE", Value.literal("require"));
        environment.put("CLIENT_TLS_SSLMODE", Value.literal("require"));
        environment.put("CLIENT_TLS_KEY_FILE", Value.literal("/tmp/tls.key"));
        environment.put("CLIENT_TLS_CERT_FILE", Value.literal("/tmp/tls.crt"));
        environment.put("IGNORE_STARTUP_PARAMETERS", Value.literal("extra_float_digits,options"));
        ContainerPlan main = ContainerPlan.builder(
                        key(database), draft.settings().images().getOrDefault("pgbouncer", IMAGE), 70)
                .script(START)
                .environment(environment)
                .secretVariables(List.copyOf(secretValues(database).keySet()))
                .ports(List.of(pooler.port()))
                .healthCheck(Optional.of(
                        new HealthCheckPlan(List.of("CMD-SHELL", "nc -z 127.0.0.1 " + pooler.port()), 10, 5, 3, 10)))
                .tmpfs(List.of("/etc/pgbouncer", "/tmp"))
                .build();
        TaskPlan task = Tasks.task(draft, key(database), main, SMALL);
        EcsServicePlan service = new EcsServicePlan(
                key(database),
                key(database),
                task,
                draft.prod() ? 2 : 1,
                Optional.empty(),
                100,
                200,
                Optional.empty(),
                Optional.empty(),
                Optional.of(pooler.port()),
                Optional.of(key(database)),
                key(database),
                false,
                List.of(OneShots.rolesKey(database)));
        return new PoolerPlan(
                database.name(),
                key(database) + "." + draft.namespace(),
                pooler.mode().name().toLowerCase(Locale.ROOT),
                pooler.maxClients(),
                pooler.poolSize(),
                pooler.port(),
                RequiredSecrets.poolerTlsSeed(database),
                service);
    }

    static Map<String, Value> secretValues(Database database) {
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("DB_PASSWORD", Value.secret(RequiredSecrets.databasePassword(database)));
        values.put("TLS_KEY", Value.ref(database.name(), "poolerKey"));
        values.put("TLS_CERTIFICATE", Value.ref(database.name(), "poolerCertificate"));
        return values;
    }
}
