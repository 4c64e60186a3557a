package dev.slipway.planner.kubernetes;

import dev.slipway.model.Bucket;
import dev.slipway.model.Cache;
import dev.slipway.model.Database;
import dev.slipway.model.DatabaseEngine;
import dev.slipway.model.ReplicatedBy;
import dev.slipway.planner.PlanNote;
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
        if (database.engine() == DatabaseEngine.SQLITE) {
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
                    name + " has no standby: it moves to another node with its volume, which takes"
                            + " minutes; name a managed database in slipway:externalDatabases for failover");
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
                    name + " and its pooler sign their own certificates at each start: clients encrypt"
                            + " (sslmode=require) and cannot verify whom they talk to");
        }
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
                        + " are not encrypted inside the namespace; network policies keep everybody else away");
    }

    private void bucket(Bucket bucket) {
        String where = ": set it where the object storage is; a cluster has none of its own";
        degraded(
                "buckets",
                draft.addresses.bucketName(bucket)
                        + " must exist in the object storage, and the stack's keys may use it");
        if (bucket.versioning()) {
            refused("buckets.versioning", bucket.name() + " keeps overwritten objects only if its store does" + where);
        }
        if (!bucket.lifecycle().isEmpty()) {
            refused("buckets.lifecycle", bucket.name() + " ages by the rules of its store" + where);
        }
        if (!bucket.cors().isEmpty()) {
            refused("buckets.cors", bucket.name() + " admits the origins that its store admits" + where);
        }
        bucket.replica()
                .filter(replica -> replica.by() == ReplicatedBy.STORAGE)
                .ifPresent(any -> refused("buckets.replica", bucket.name() + " is not copied by this stack" + where));
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
