package dev.slipway.planner;

import dev.slipway.model.Access;
import dev.slipway.model.App;
import dev.slipway.model.Bucket;
import dev.slipway.model.BucketAccess;
import dev.slipway.model.Container;
import dev.slipway.model.Secret;
import dev.slipway.model.Use;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an app file asks for and several targets cannot give, said in the same words by each. */
public final class AskedInVain {
    private AskedInVain() {}

    /** Who may only read a self-hosted database that has no read-only role logs in as who writes. */
    public static List<PlanNote> readers(App app) {
        Map<String, Container> containers = new LinkedHashMap<>();
        app.services().forEach(it -> containers.put("services." + it.name(), it.container()));
        app.workers().forEach(it -> containers.put("workers." + it.name(), it.container()));
        app.schedules().forEach(it -> containers.put("schedules." + it.name(), it.container()));
        return containers.entrySet().stream()
                .flatMap(it -> it.getValue().uses().stream()
                        .filter(use -> use.access() == Access.READ_ONLY)
                        .flatMap(use -> reader(app, it.getKey(), use).stream()))
                .toList();
    }

    private static Optional<PlanNote> reader(App app, String where, Use use) {
        return app.database(use.resource())
                .filter(database -> database.reader().isEmpty())
                .map(database -> PlanNote.degraded(
                        "uses.access",
                        where + ".uses." + use.resource()
                                + ": logs in as the application, which may write, since the database has no read-only user;"
                                + " name one under databases." + database.name() + ".users"));
    }

    /** Nothing sends mail from a host or a namespace, though a webhook is told. */
    public static Optional<PlanNote> mails(App app) {
        return app.monitoring().webhookSecret().isPresent()
                        && !app.monitoring().recipients().isEmpty()
                ? Optional.of(PlanNote.refused(
                        "monitoring.recipients",
                        "monitoring.recipients: no mail is sent from here; the webhook tells, and may send one"))
                : Optional.empty();
    }

    /** A store behind the S3 interface has no content delivery network of its own. */
    public static Optional<PlanNote> delivery(Bucket bucket) {
        return bucket.access() == BucketAccess.CDN || bucket.cdnDomain().isPresent()
                ? Optional.of(PlanNote.refused(
                        "buckets.cdnDomain",
                        bucket.name()
                                + " stays closed: its content delivery network is made at the provider of the storage"))
                : Optional.empty();
    }

    /** Nothing renews a secret by itself. */
    public static Optional<PlanNote> rotation(App app) {
        return app.secrets().stream().map(Secret::rotateAfterDays).anyMatch(Optional::isPresent)
                ? Optional.of(
                        PlanNote.degraded(
                                "secrets.rotateAfter",
                                "nothing renews a secret of the app by itself: the app file names the rhythm, `slipway secrets` sets the value"))
                : Optional.empty();
    }
}
