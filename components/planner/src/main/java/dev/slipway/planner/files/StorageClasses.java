package dev.slipway.planner.files;

import dev.slipway.model.Backup;
import dev.slipway.model.Bucket;
import dev.slipway.model.StorageClass;
import dev.slipway.planner.PlanNote;
import java.net.URI;
import java.util.Optional;

/**
 * Where objects may rest in a class other than STANDARD: in Amazon's store. MinIO, B2, Spaces and most others refuse an upload or a lifecycle rule
 * that names another one, or take it and mean something else.
 */
public final class StorageClasses {
    private StorageClasses() {}

    /**
     * Whether a store keeps objects in several classes.
     *
     * @param endpoint URL of the store; empty: Amazon's
     */
    public static boolean known(Optional<String> endpoint) {
        return endpoint.map(url -> Optional.ofNullable(URI.create(url).getHost())
                        .orElse("")
                        .matches("(.*\\.)?amazonaws\\.com(\\.cn)?"))
                .orElse(true);
    }

    /** The class that backups rest in at a store (CLP-BKP-03). */
    public static StorageClass of(Backup backup, boolean known) {
        return known ? backup.storageClass() : StorageClass.STANDARD;
    }

    /** What a store of one class makes of backups that were to rest in another. */
    public static Optional<PlanNote> note(Backup backup, boolean known) {
        return of(backup, known) == backup.storageClass()
                ? Optional.empty()
                : Optional.of(
                        PlanNote.degraded(
                                "databases.backup.storageClass",
                                "backups rest in the standard class: most stores other than Amazon's know no other and refuse what asks for one"));
    }

    /** What a store of one class makes of a bucket whose objects were to move to another. */
    public static Optional<PlanNote> note(Bucket bucket, boolean known) {
        boolean moves =
                bucket.lifecycle().stream().anyMatch(rule -> rule.transitionTo().isPresent());
        return known || !moves
                ? Optional.empty()
                : Optional.of(PlanNote.degraded(
                        "buckets.lifecycle",
                        "buckets." + bucket.name()
                                + ".lifecycle: objects stay in the class they were written in, since most stores other than Amazon's"
                                + " have one; what expires still does"));
    }
}
