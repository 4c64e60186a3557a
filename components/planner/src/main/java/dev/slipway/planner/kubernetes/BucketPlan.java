package dev.slipway.planner.kubernetes;

import java.util.Optional;

/**
 * A bucket of the S3-compatible storage, which lives outside the cluster.
 *
 * @param name name in the app
 * @param bucket real name, 3 to 63 characters
 * @param region region of the storage
 * @param endpoint URL of the storage
 * @param replica real name of the copy
 * @param replicaRegion region of the copy
 * @param setup makes the bucket and sets versioning, lifecycle and CORS; empty: it exists already and is left as it is
 */
public record BucketPlan(
        String name,
        String bucket,
        String region,
        String endpoint,
        Optional<String> replica,
        Optional<String> replicaRegion,
        Optional<JobPlan> setup) {}
