package dev.slipway.planner.kubernetes;

import java.util.Optional;

/**
 * A volume that outlives pods.
 *
 * @param name name of the claim
 * @param sizeGiB size in GiB; can grow, not shrink
 * @param shared whether several nodes may write at once, which the storage class must offer
 * @param storageClass default the cluster's
 */
public record ClaimPlan(String name, int sizeGiB, boolean shared, Optional<String> storageClass) {}
