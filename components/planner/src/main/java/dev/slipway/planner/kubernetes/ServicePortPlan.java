package dev.slipway.planner.kubernetes;

/**
 * A port of a Service.
 *
 * @param name name of the container port it leads to
 * @param port port that clients use
 * @param targetPort port of the container
 */
public record ServicePortPlan(String name, int port, int targetPort) {}
