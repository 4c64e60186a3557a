package dev.slipway.planner.kubernetes;

/**
 * A TCP port that a container listens on.
 *
 * @param name at most 15 lower-case letters, digits and hyphens
 * @param number 1 to 65535
 */
public record PortPlan(String name, int number) {}
