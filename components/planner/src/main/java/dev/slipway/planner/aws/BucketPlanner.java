package dev.slipway.planner.aws;

import dev.slipway.model.Access;
import dev.slipway.model.Backup;
import dev.slipway.model.Bucket;
import dev.slipway.model.BucketReplica;
import dev.slipway.model.Database;
import dev.slipway.model.LifecycleRule;
import dev.slipway.model.ReplicaMode;
import dev.slipway.model.ReplicatedBy;
import dev.slipway.model.Value;
import dev.slipway.planner.PlanNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Plans S3 buckets and what the tasks that use them may do. */
final class BucketPlanner {
    private BucketPlanner() {}

    static BucketPlan plan(Draft draft, Bucket bucket) {
        Optional<ReplicationPlan> replication =
                bucket.replica().flatMap(replica -> replication(draft, bucket, replica));
        Optional<Integer> lockDays = lockDays(draft, bucket);
        return new BucketPlan(
                bucket.name(),
                draft.bucketName(bucket.name()),
                versioned(draft, bucket, replication.isPresent() || lockDays.isPresent()),
                true,
                bucket.cors(),
                bucket.lifecycle(),
                replication,
                backups(draft, bucket).findFirst().isPresent(),
                lockDays,
                !draft.guarded());
    }

    /** S3 neither replicates nor locks a bucket that keeps no versions (Amazon S3 User Guide, "Requirements for replication", "Locking objects"). */
    private static boolean versioned(Draft draft, Bucket bucket, boolean needed) {
        String where = "buckets." + bucket.name() + ".versioning: ";
        if (!bucket.versioning()) {
            draft.note(
                    needed
                            ? PlanNote.refused(
                                    "buckets.versioning",
                                    where
                                            + "old versions are kept, since S3 replicates and locks only buckets that keep them")
                            : PlanNote.degraded(
                                    "buckets.versioning",
                                    where
                                            + "AWS Backup takes only buckets that keep old versions, so that this one has no recovery points"));
        }
        return needed || bucket.versioning();
    }

    /** What backups are written to cannot be deleted by whoever stole the credentials of the job that writes them. */
    private static Optional<Integer> lockDays(Draft draft, Bucket bucket) {
        return draft.prod() ? backups(draft, bucket).map(Backup::retentionDays).findFirst() : Optional.empty();
    }

    private static Stream<Backup> backups(Draft draft, Bucket bucket) {
        return draft.app().databases().stream()
                .map(Database::backup)
                .filter(backup -> backup.bucket().filter(bucket.name()::equals).isPresent());
    }

    private static Optional<ReplicationPlan> replication(Draft draft, Bucket bucket, BucketReplica replica) {
        if (replica.endpoint().isPresent()) {
            draft.note(PlanNote.refused(
                    "buckets.replica.endpoint",
                    "buckets." + bucket.name()
                            + ".replica.endpoint: another provider's bucket is not made here; the application copies to it "
                            + "with its own credentials"));
            return Optional.empty();
        }
        Optional<String> region = replica.region().or(() -> draft.settings().replicaRegion());
        if (region.filter(draft.settings().region()::equals).isPresent()
                && replica.region().isPresent()) {
            draft.fault("buckets." + bucket.name() + ".replica.region: expected another region than "
                    + draft.settings().region() + ", found the same");
        }
        return region.map(it -> new ReplicationPlan(
                draft.bucketName(bucket.name() + "-replica"),
                it,
                replica.by() == ReplicatedBy.STORAGE,
                replica.mode() == ReplicaMode.MIRROR));
    }

    /**
     * A bucket for access logs.
     *
     * @param customerKey whether the service that writes them can use the stack's key; load balancers cannot
     */
    static BucketPlan logs(Draft draft, String key, boolean customerKey) {
        return new BucketPlan(
                key,
                draft.bucketName(key),
                true,
                customerKey,
                List.of(),
                List.of(new LifecycleRule("", Optional.empty(), 30, Optional.of(draft.prod() ? 365 : 30), 30)),
                Optional.empty(),
                false,
                Optional.empty(),
                !draft.guarded());
    }

    static List<PermissionPlan> permissions(Bucket bucket, Access access) {
        List<String> objects = access == Access.READ_ONLY
                ? List.of("s3:GetObject")
                : List.of("s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload");
        List<PermissionPlan> permissions = new ArrayList<>();
        permissions.addAll(permissions(bucket.name(), "arn", sid(bucket.name()), objects));
        if (writesReplica(bucket, access)) {
            permissions.addAll(permissions(bucket.name(), "replicaArn", sid(bucket.name()) + "Replica", objects));
        }
        return permissions;
    }

    /** Whether who has such access copies the bucket's objects to its replica itself. */
    static boolean writesReplica(Bucket bucket, Access access) {
        return access == Access.READ_WRITE
                && bucket.replica()
                        .filter(it -> it.by() == ReplicatedBy.APPLICATION
                                && it.endpoint().isEmpty())
                        .isPresent();
    }

    private static List<PermissionPlan> permissions(String bucket, String attribute, String sid, List<String> objects) {
        Value arn = Value.ref(bucket, attribute);
        return List.of(
                new PermissionPlan(sid + "List", List.of("s3:ListBucket"), List.of(arn)),
                new PermissionPlan(sid + "Objects", objects, List.of(Value.template(arn, Value.literal("/*")))));
    }

    static String sid(String bucket) {
        StringBuilder sid = new StringBuilder();
        for (String part : bucket.split("-")) {
            sid.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
        }
        return sid.toString();
    }
}
