package dev.slipway.planner.vps;

/**
 * A self-hosted Redis or Valkey.
 *
 * @param name name in the app and network alias
 * @param port port it listens on
 * @param passwordSecret name of the secret that holds its password
 * @param maxMemoryMiB limit for data
 * @param eviction what a full one does, in Redis' words
 * @param container what runs
 */
public record CachePlan(
        String name, int port, String passwordSecret, int maxMemoryMiB, String eviction, ContainerPlan container) {}
