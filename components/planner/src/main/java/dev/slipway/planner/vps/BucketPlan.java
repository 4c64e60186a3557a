package dev.slipway.planner.vps;

import java.util.Optional;

/**
 * A bucket of the app at its object storage.
 *
 * @param name name in the app
 * @param bucket real name
 * @param endpoint address of the store
 * @param region region that requests are signed for
 * @param replica its second copy; empty: none
 * @param setup container that makes the bucket and sets versioning, lifecycle and CORS
 */
public record BucketPlan(
        String name,
        String bucket,
        String endpoint,
        String region,
        Optional<ReplicaPlan> replica,
        ContainerPlan setup) {}
