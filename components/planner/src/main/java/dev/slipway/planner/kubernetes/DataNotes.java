package dev.slipway.planner.kubernetes;

import dev.slipway.model.Bucket;
import dev.slipway.model.Cache;
import dev.slipway.model.Database;
import dev.slipway.model.ReplicatedBy;
import dev.slipway.planner.PlanNote;
import dev.slipway.planner.files.StorageClasses;
import java.util.ArrayList;
import java.util.List;

/** What a cluster does differently from what the app file asks of databases, caches and buckets. */
final class DataNotes {
    private final Draft draft;
    private final KubernetesSettings settings;
    private final List<PlanNote> notes = new ArrayList<>();

    private DataNotes(Draft draft) {
        this.draft = draft;
        this.settings = draft.settings;
    }

    static List<PlanNote> of(Draft draft) {
        DataNotes notes = new DataNotes(draft);
        draft.app.databases().forEach(notes::database);
        draft.app.caches().forEach(notes::cache);
        draft.app.buckets().forEach(notes::bucket);
        return List.copyOf(notes.notes);
    }

    private void database(Database database) {
        String name = database.name();
        if (FileDatabases.isFile(database)) {
            backup(database);
            return;
        }
        if (settings.externalDatabases().containsKey(name)) {
            refused("databases.backup", name + " runs elsewhere: backups, standby and drill are made there");
            degraded("databases.users", "roles and extensions of " + name + " are made where it runs");
            return;
        }
        if (draft.prod() && database.highAvailability().orElse(true)) {
            degraded(
                    "databases.highAvailability",
                    name
                            + " has no standby: it leaves a drained node with its volume within minutes, and a lost one once"
                            + " the cluster has taken that node away; name a managed database in"
                            + " slipway:externalDatabases for failover");
        }
        if (database.readReplicas() > 0) {
            refused(
                    "databases.readReplicas",
                    name + " gets no read replicas when it runs in the namespace; name a managed database"
                            + " in slipway:externalDatabases");
        }
        if (database.tls()) {
            emulated(
                    "databases.tls",
                    name
                            + " and its pooler sign their own certificates at each start: clients encrypt (sslmode=require),"
                            + " so nobody on the way reads along, and cannot verify whom they talk to, so who may answer"
                            + " for that name in the namespace is up to its network policies and RBAC; for verify-full"
                            + " name a database with a certificate of an authority in slipway:externalDatabases and"
                            + " word its URL in the app file");
        }
        backup(database);
    }

    private void backup(Database database) {
        String name = database.name();
        boolean classes = settings.s3().hasClasses();
        StorageClasses.note(database.backup(), classes)
                .filter(any -> database.backup().bucket().isPresent())
                .ifPresent(notes::add);
        if (database.backup().bucket().isEmpty()) {
            refused(
                    "databases.backup",
                    "databases." + name + ".backup.bucket is not given, so this stack makes no backups of it");
        }
    }

    private void cache(Cache cache) {
        String name = cache.name();
        if (settings.externalCaches().containsKey(name)) {
            degraded("caches", "persistence, eviction and backups of " + name + " are set where it runs");
            return;
        }
        if (cache.replicas() > 0) {
            refused(
                    "caches.replicas",
                    name + " gets no replica when it runs in the namespace; name a managed cache in"
                            + " slipway:externalCaches for failover");
        }
        degraded(
                "caches",
                "connections to " + name
                        + " carry a password and are not encrypted inside the namespace; network policies"
                        + " keep everybody else away. Where the nodes' network is not trusted, encrypt it (Cilium or Calico"
                        + " with WireGuard), or name a managed cache in slipway:externalCaches, which is called by TLS");
    }

    private void bucket(Bucket bucket) {
        if (!BucketPlanner.made(draft, bucket)) {
            degraded(
                    "buckets",
                    "bucket " + draft.addresses.bucketName(bucket)
                            + " is left as it is, since slipway:bucketNames names it:"
                            + " versioning, lifecycle, CORS and its second copy are set where it was made");
            return;
        }
        emulated(
                "buckets",
                "a job makes " + draft.addresses.bucketName(bucket)
                        + " and sets versioning, lifecycle, CORS, encryption and"
                        + " closed access by the S3 interface; what a store does not know, the job's log says");
        StorageClasses.note(bucket, settings.s3().hasClasses()).ifPresent(notes::add);
        if (BucketPlanner.copied(draft, bucket)) {
            emulated(
                    "buckets.replica",
                    "buckets." + bucket.name()
                            + ".replica is copied by a job each quarter of an hour, since not all stores"
                            + " copy by themselves; an alarm tells when the copy is more than two hours old");
        }
        bucket.replica()
                .filter(replica -> replica.by() == ReplicatedBy.APPLICATION)
                .ifPresent(any -> nativeTo(
                        "buckets.replica",
                        "buckets." + bucket.name() + ".replica is copied by the application itself, which is given its"
                                + " address; how old it is, only the application knows"));
        bucket.replica()
                .filter(replica -> replica.endpoint().isEmpty()
                        && draft.addresses
                                .replicaEndpoint(bucket)
                                .equals(settings.s3().url()))
                .ifPresent(any -> degraded(
                        "buckets.replica.region",
                        "buckets." + bucket.name()
                                + ".replica lies in the same store as the bucket itself and is lost with it;"
                                + " name another region by slipway:replicaRegion, or a copy with another provider by"
                                + " replica.endpoint"));
    }

    private void nativeTo(String feature, String reason) {
        notes.add(PlanNote.nativeTo(feature, reason));
    }

    private void emulated(String feature, String reason) {
        notes.add(PlanNote.emulated(feature, reason));
    }

    private void degraded(String feature, String reason) {
        notes.add(PlanNote.degraded(feature, reason));
    }

    private void refused(String feature, String reason) {
        notes.add(PlanNote.refused(feature, reason));
    }
}
