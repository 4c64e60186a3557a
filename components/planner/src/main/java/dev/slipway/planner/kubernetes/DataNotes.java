package dev.slipway.planner.kubernetes;

import dev.slipway.model.Bucket;
import dev.slipway.model.Cache;
import dev.slipway.model.Database;
import dev.slipway.planner.AskedInVain;
import dev.slipway.planner.PlanNotes;
import dev.slipway.planner.files.BaseBackups;
import dev.slipway.planner.files.BucketScript;
import dev.slipway.planner.files.ReplicationScript;
import dev.slipway.planner.files.StorageClasses;

/** What a cluster does differently from what the app file asks of databases, caches and buckets. */
final class DataNotes {
    private final Draft draft;
    private final KubernetesSettings settings;
    private final PlanNotes notes;

    private DataNotes(Draft draft, PlanNotes notes) {
        this.draft = draft;
        this.settings = draft.settings;
        this.notes = notes;
    }

    static void write(Draft draft, PlanNotes to) {
        DataNotes notes = new DataNotes(draft, to);
        draft.app.databases().forEach(notes::database);
        draft.app.caches().forEach(notes::cache);
        draft.app.buckets().forEach(notes::bucket);
    }

    private void database(Database database) {
        String name = database.name();
        if (FileDatabases.isFile(database)) {
            backup(database);
            return;
        }
        if (settings.externalDatabases().containsKey(name)) {
            notes.refused("databases.backup", name + " runs elsewhere: backups, standby and drill are made there");
            notes.degraded("databases.users", "roles and extensions of " + name + " are made where it runs");
            return;
        }
        if (draft.prod() && database.highAvailability().orElse(true)) {
            notes.degraded(
                    "databases.highAvailability",
                    name
                            + " has no standby: it leaves a drained node with its volume within minutes, and a lost one once"
                            + " the cluster has taken that node away; name a managed database in"
                            + " slipway:externalDatabases for failover");
        }
        if (database.readReplicas() > 0) {
            notes.refused(
                    "databases.readReplicas",
                    name + " gets no read replicas when it runs in the namespace; name a managed database"
                            + " in slipway:externalDatabases");
        }
        if (database.tls()) {
            notes.emulated(
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
        BaseBackups.note(database)
                .filter(any -> database.backup().bucket().isPresent())
                .ifPresent(notes::add);
        if (database.backup().bucket().isEmpty()) {
            notes.refused(
                    "databases.backup",
                    "databases." + name + ".backup.bucket is not given, so this stack makes no backups of it");
        }
    }

    private void cache(Cache cache) {
        String name = cache.name();
        if (settings.externalCaches().containsKey(name)) {
            notes.degraded("caches", "persistence, eviction and backups of " + name + " are set where it runs");
            return;
        }
        cache.backup()
                .filter(backup -> backup.bucket().isEmpty())
                .ifPresent(any -> notes.refused(
                        "caches.backup",
                        "caches." + name + ".backup.bucket is not given, so this stack makes no backups of it"));
        if (cache.replicas() > 0) {
            notes.refused(
                    "caches.replicas",
                    name + " gets no replica when it runs in the namespace; name a managed cache in"
                            + " slipway:externalCaches for failover");
        }
        notes.degraded(
                "caches",
                "connections to " + name
                        + " carry a password and are not encrypted inside the namespace; network policies"
                        + " keep everybody else away. Where the nodes' network is not trusted, encrypt it (Cilium or Calico"
                        + " with WireGuard), or name a managed cache in slipway:externalCaches, which is called by TLS");
    }

    private void bucket(Bucket bucket) {
        AskedInVain.delivery(bucket).ifPresent(notes::add);
        if (!BucketPlanner.made(draft, bucket)) {
            notes.degraded(
                    "buckets",
                    "bucket " + draft.addresses.bucketName(bucket)
                            + " is left as it is, since slipway:bucketNames names it:"
                            + " versioning, lifecycle, CORS and its second copy are set where it was made");
            return;
        }
        notes.add(BucketScript.note("job", draft.addresses.bucketName(bucket)));
        StorageClasses.note(bucket, settings.s3().hasClasses()).ifPresent(notes::add);
        if (BucketPlanner.copied(draft, bucket)) {
            notes.emulated(
                    "buckets.replica",
                    "buckets." + bucket.name()
                            + ".replica is copied by a job each quarter of an hour, since not all stores"
                            + " copy by themselves; an alarm tells when the copy is more than two hours old");
        }
        ReplicationScript.byApplication(bucket).ifPresent(notes::add);
        bucket.replica()
                .filter(replica -> replica.endpoint().isEmpty()
                        && draft.addresses
                                .replicaEndpoint(bucket)
                                .equals(settings.s3().url()))
                .ifPresent(any -> notes.degraded(
                        "buckets.replica.region",
                        "buckets." + bucket.name()
                                + ".replica lies in the same store as the bucket itself and is lost with it;"
                                + " name another region by slipway:replicaRegion, or a copy with another provider by"
                                + " replica.endpoint"));
    }
}
