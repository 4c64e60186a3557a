package dev.slipway.planner.kubernetes;

import java.util.Optional;

/**
 * A database: its server in the namespace, or the address of one elsewhere.
 *
 * @param name name in the app
 * @param server the self-hosted server; empty when it runs elsewhere
 * @param pooler PgBouncer before it
 * @param host where services connect
 * @param port where services connect
 * @param directHost the server itself, past the pooler
 * @param directPort the server itself, past the pooler
 * @param database database inside the server
 * @param user the application's role
 */
public record DatabasePlan(
        String name,
        Optional<StatefulPlan> server,
        Optional<WorkloadPlan> pooler,
        String host,
        int port,
        String directHost,
        int directPort,
        String database,
        String user) {}
