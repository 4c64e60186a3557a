package dev.slipway.planner.aws;

import dev.slipway.model.CorsRule;
import dev.slipway.model.LifecycleRule;
import java.util.List;
import java.util.Optional;

/**
 * An S3 bucket.
 *
 * @param key name in the app
 * @param bucketName name in S3, unique in the world
 * @param versioning whether overwritten objects are kept
 * @param customerKey whether the stack's key encrypts it; a load balancer's log bucket takes S3's own
 * @param cors browser access from other origins
 * @param lifecycle what happens to ageing objects
 * @param replication second copy
 * @param holdsBackups whether a database of the app has its backups there; a tag tells policies so, whoever writes them
 * @param lockDays days in which nobody can delete or overwrite a version, for buckets that hold backups; absent: no lock
 * @param forceDestroy whether it is deleted with what is in it
 */
public record BucketPlan(
        String key,
        String bucketName,
        boolean versioning,
        boolean customerKey,
        List<CorsRule> cors,
        List<LifecycleRule> lifecycle,
        Optional<ReplicationPlan> replication,
        boolean holdsBackups,
        Optional<Integer> lockDays,
        boolean forceDestroy) {
    public BucketPlan {
        cors = List.copyOf(cors);
        lifecycle = List.copyOf(lifecycle);
    }
}
