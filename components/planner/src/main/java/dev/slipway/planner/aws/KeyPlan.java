package dev.slipway.planner.aws;

/**
 * A customer managed key that encrypts the stack's data at rest.
 *
 * @param alias such as {@code alias/clipper-prod}
 * @param deletionDays days until a deleted key is gone, 7 to 30
 */
public record KeyPlan(String alias, int deletionDays) {}
