package dev.slipway.planner.aws;

/**
 * Paths of a distribution that the load balancer answers, uncached.
 *
 * @param pathPattern such as {@code /api/*}
 * @param readTimeoutSeconds longest silence of the service, 1 to 60
 */
public record CdnBehaviorPlan(String pathPattern, int readTimeoutSeconds) {}
