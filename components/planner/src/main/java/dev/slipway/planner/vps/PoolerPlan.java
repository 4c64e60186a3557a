package dev.slipway.planner.vps;

import dev.slipway.model.PoolMode;

/**
 * A connection pooler.
 *
 * @param alias network alias
 * @param port port it listens on
 * @param mode when a server connection is given back
 * @param maxClients client connections at most
 * @param poolSize server connections for each database and user
 * @param container what runs
 */
public record PoolerPlan(
        String alias, int port, PoolMode mode, int maxClients, int poolSize, ContainerPlan container) {}
