package dev.slipway.model.check;

import dev.slipway.model.App;
import dev.slipway.model.Backup;
import dev.slipway.model.Bucket;
import dev.slipway.model.BucketReplica;
import dev.slipway.model.Cache;
import dev.slipway.model.Database;
import dev.slipway.model.ReplicaMode;
import dev.slipway.model.ReplicatedBy;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A copy that follows deletions keeps old versions and is no backup (CLV-POL-07); a copy with another provider is made by the application, to
 * a bucket that is named (CLV-REPL-01).
 */
final class ReplicasKeepWhatWasLost implements AppCheck {
    @Override
    public void check(App app, Findings findings) {
        for (Bucket bucket : app.buckets()) {
            bucket.replica().ifPresent(replica -> {
                KeyPath path = KeyPath.of("buckets", bucket.name());
                mirror(app, bucket, replica, path, findings);
                elsewhere(replica, path.key("replica"), findings);
            });
        }
    }

    private static void mirror(App app, Bucket bucket, BucketReplica replica, KeyPath path, Findings findings) {
        if (replica.mode() != ReplicaMode.MIRROR) {
            return;
        }
        if (!bucket.versioning()) {
            findings.error(
                    path.key("versioning"),
                    "true, since a mirror follows deletions",
                    "false",
                    "keep old versions, or use mode: backup");
        }
        boolean holdsBackups = backups(app).flatMap(it -> it.bucket().stream()).anyMatch(bucket.name()::equals);
        if (holdsBackups) {
            findings.error(
                    path.key("replica").key("mode"),
                    "backup, since backups are kept in this bucket",
                    "mirror, which loses what the primary loses",
                    "use mode: backup");
        }
    }

    private static Stream<Backup> backups(App app) {
        return Stream.concat(
                app.databases().stream().map(Database::backup),
                app.caches().stream().map(Cache::backup).flatMap(Optional::stream));
    }

    private static void elsewhere(BucketReplica replica, KeyPath path, Findings findings) {
        if (replica.endpoint().isEmpty()) {
            if (replica.bucket().isPresent()) {
                findings.error(
                        path.key("bucket"),
                        "an endpoint beside it",
                        "a bucket that the stack makes and names itself",
                        "name the endpoint of the other provider, or take bucket away");
            }
            return;
        }
        if (replica.by() != ReplicatedBy.APPLICATION) {
            findings.error(
                    path.key("by"),
                    "application, since no store copies to another provider's",
                    "storage",
                    "write by: application, and give the address to the service that copies");
        }
        if (replica.bucket().isEmpty() || replica.region().isEmpty()) {
            findings.error(
                    path,
                    "region and bucket beside the endpoint",
                    "no " + (replica.bucket().isEmpty() ? "bucket" : "region"),
                    "name the bucket that the other provider has for it, and its region");
        }
    }
}
