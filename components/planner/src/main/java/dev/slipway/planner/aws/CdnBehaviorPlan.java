package dev.slipway.planner.aws;

/**
 * Paths of a distribution that the load balancer answers.
 *
 * @param pathPattern such as {@code /api/*}
 * @param readTimeoutSeconds longest silence of the service, 1 to 60
 * @param cached whether CloudFront keeps what the service says may be kept; never cookies, nor what a cookie asks for
 */
public record CdnBehaviorPlan(String pathPattern, int readTimeoutSeconds, boolean cached) {}
