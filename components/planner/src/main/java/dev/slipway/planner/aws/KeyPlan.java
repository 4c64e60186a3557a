package dev.slipway.planner.aws;

/**
 * A customer managed key that encrypts the stack's data at rest.
 *
 * @param alias such as {@code alias/clipper-prod}
 * @param guarded whether the engine refuses to delete the key, and with it all that it encrypts
 * @param deletionDays days until a deleted key is gone, 7 to 30
 */
public record KeyPlan(String alias, boolean guarded, int deletionDays) {}
