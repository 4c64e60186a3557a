package dev.slipway.planner.aws;

/**
 * PgBouncer between services and a database, as an ECS service.
 *
 * @param database key of the database
 * @param host name by which callers inside find it
 * @param mode PgBouncer's pool_mode
 * @param maxClients client connections at most
 * @param poolSize server connections for each database and user
 * @param port port it listens on
 * @param tlsSeedSecret secret of 64 hexadecimal digits from which its TLS key is made
 * @param service how it runs
 */
public record PoolerPlan(
        String database,
        String host,
        String mode,
        int maxClients,
        int poolSize,
        int port,
        String tlsSeedSecret,
        EcsServicePlan service) {}
