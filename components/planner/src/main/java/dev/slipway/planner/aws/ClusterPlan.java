package dev.slipway.planner.aws;

/**
 * The ECS cluster and the private DNS namespace of its services.
 *
 * @param name name of the cluster
 * @param containerInsights whether task metrics are gathered
 * @param namespace private DNS zone, such as {@code clipper-dev.internal}
 */
public record ClusterPlan(String name, boolean containerInsights, String namespace) {}
