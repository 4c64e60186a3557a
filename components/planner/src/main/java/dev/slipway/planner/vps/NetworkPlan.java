package dev.slipway.planner.vps;

/**
 * A network of containers.
 *
 * @param name unique in the stack, such as {@code edge} or {@code data-db}
 * @param internal whether it has no way out of the host
 * @param isolated whether its members cannot reach each other: a way out and nothing else
 * @param purpose who meets whom there
 */
public record NetworkPlan(String name, boolean internal, boolean isolated, String purpose) {}
