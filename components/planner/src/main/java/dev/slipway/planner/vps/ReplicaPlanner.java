package dev.slipway.planner.vps;

import dev.slipway.model.Bucket;
import dev.slipway.model.BucketReplica;
import dev.slipway.model.ReplicatedBy;
import dev.slipway.model.Value;
import dev.slipway.planner.Naming;
import dev.slipway.planner.PlanNote;
import dev.slipway.planner.RequiredSecrets;
import dev.slipway.planner.files.BackupScripts;
import dev.slipway.planner.files.RcloneConfig;
import dev.slipway.planner.files.ReplicationScript;
import dev.slipway.planner.files.ScheduleDispatcher;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Plans second copies of buckets: where they lie and, where the storage of no one provider can do it, the container that copies. */
final class ReplicaPlanner {
    /** Every quarter of an hour; a run that still copies is left to finish. */
    static final String CRON = "*/15 * * * *";

    private static final String REGION = "slipway:replicaRegion";
    private static final Duration LONGEST_RUN = Duration.ofHours(12);

    private final PlanScope scope;

    ReplicaPlanner(PlanScope scope) {
        this.scope = scope;
    }

    Optional<ReplicaPlan> plan(Bucket bucket, String name) {
        return bucket.replica().map(replica -> plan(bucket, replica, name));
    }

    private ReplicaPlan plan(Bucket bucket, BucketReplica replica, String name) {
        boolean application = replica.by() == ReplicatedBy.APPLICATION;
        ReplicationScript.byApplication(bucket).ifPresent(scope.notes::add);
        if (replica.endpoint().isPresent()) {
            return elsewhere(bucket, replica, replica.endpoint().get(), name);
        }
        ObjectStorage storage = storage(bucket, replica);
        String copy = Naming.hyphenated(63, name, "replica");
        return new ReplicaPlan(
                copy,
                storage.address(),
                storage.region(),
                replica.mode(),
                RequiredSecrets.STORAGE_ACCESS_KEY,
                RequiredSecrets.STORAGE_SECRET_KEY,
                application ? Optional.empty() : Optional.of(copying(bucket, replica, name, copy, storage)));
    }

    /** With another provider: the bucket is there already, and the application copies (no store copies to another provider's). */
    private ReplicaPlan elsewhere(Bucket bucket, BucketReplica replica, String endpoint, String name) {
        if (endpoint.equals(scope.settings.storage().address())) {
            scope.faults.add(
                    "buckets." + bucket.name() + ".replica.endpoint: expected another store than the bucket's, found "
                            + endpoint + " for both; a copy in the same store is lost with it");
        }
        return new ReplicaPlan(
                replica.bucket().orElse(name),
                endpoint,
                replica.region().orElse(scope.settings.storage().region()),
                replica.mode(),
                RequiredSecrets.replicaAccessKey(bucket),
                RequiredSecrets.replicaSecretKey(bucket),
                Optional.empty());
    }

    /** The bucket's own provider, in another region: a copy that lies beside its bucket is lost with it (CLV-REPL-04). */
    private ObjectStorage storage(Bucket bucket, BucketReplica replica) {
        ObjectStorage own = scope.settings.storage();
        Optional<String> named = replica.region().or(scope.settings::replicaRegion);
        ObjectStorage storage = named.or(own::secondRegion).map(own::in).orElse(own);
        if (storage.address().equals(own.address())) {
            beside(bucket, replica, own, named);
        }
        return storage;
    }

    /** Refused where another region could have been named, said where the store has only one address. */
    private void beside(Bucket bucket, BucketReplica replica, ObjectStorage own, Optional<String> named) {
        String key = replica.region().isPresent() ? "buckets." + bucket.name() + ".replica.region" : REGION;
        if (own.regional() && named.isPresent()) {
            scope.faults.add(key + ": expected another region than that of bucket " + bucket.name() + ", found "
                    + own.region() + " for both; a copy in the same region is lost with it");
        } else if (own.regional() && scope.isProd()) {
            scope.faults.add(key + ": expected a region for the second copy of bucket " + bucket.name()
                    + ", found none; no second region is known to go with " + own.region() + ", so name one");
        } else {
            scope.notes.add(PlanNote.degraded(
                    "buckets.replica.region",
                    "buckets." + bucket.name() + ".replica lies where the bucket itself does, at " + own.address()
                            + ", and is lost with it; name another region by slipway:replicaRegion, or another provider"
                            + " by replica.endpoint"));
        }
    }

    private SchedulePlan copying(
            Bucket bucket, BucketReplica replica, String name, String copy, ObjectStorage storage) {
        scope.notes.add(PlanNote.emulated(
                "buckets.replica",
                "buckets." + bucket.name() + ".replica is copied by a container each quarter of an hour, since not all"
                        + " stores copy by themselves; an alarm tells when the copy is more than two hours old"));
        RcloneConfig second = new RcloneConfig(
                storage.endpoint(),
                storage.region(),
                RequiredSecrets.STORAGE_ACCESS_KEY,
                RequiredSecrets.STORAGE_SECRET_KEY);
        String job = "replicate-" + bucket.name();
        ContainerPlan container = BackupPlanner.scheduled(
                        scope.container(job, scope.images.of("rclone"), 100, 192), job, CRON, LONGEST_RUN)
                .entrypoint("sh")
                .command(List.of("/config/replicate.sh"))
                .environment("HOME", Value.literal("/tmp"))
                .user(DatabasePlanner.USER)
                .network(NetworkAttachment.in(
                        scope.settings.storage().selfHosted() ? scope.storageNetwork() : scope.egress()))
                .file("/config/rclone.conf", StoragePlanner.rclone(scope).file(second))
                .script("/config/replicate.sh", new ReplicationScript(bucket.name(), name, copy, replica.mode()).text())
                .mount(ScheduleDispatcher.METRICS, BackupScripts.METRICS)
                .tmpfs("/tmp", 32)
                .stopFirst()
                .after(bucket.name() + "-setup")
                .build();
        return new SchedulePlan(job, CRON, container);
    }
}
