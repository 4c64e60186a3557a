package dev.slipway.planner.vps;

/**
 * A further role of a database. Components that use the database read-only log in as its first read-only role.
 *
 * @param name role name
 * @param passwordSecret name of the secret that holds its password
 */
public record RolePlan(String name, String passwordSecret) {}
