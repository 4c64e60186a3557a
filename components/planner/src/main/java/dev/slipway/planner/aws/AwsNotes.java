package dev.slipway.planner.aws;

import dev.slipway.model.Access;
import dev.slipway.model.App;
import dev.slipway.model.Backup;
import dev.slipway.model.BackupKind;
import dev.slipway.model.Database;
import dev.slipway.model.RolloutStrategy;
import dev.slipway.model.Route;
import dev.slipway.model.Service;
import dev.slipway.model.Target;
import dev.slipway.model.Use;
import dev.slipway.planner.AskedInVain;
import dev.slipway.planner.PlanNote;

/** Notes on what no single planner decides: things that AWS does by other means, in part, or not. */
final class AwsNotes {
    private final Draft draft;
    private final App app;

    private AwsNotes(Draft draft) {
        this.draft = draft;
        this.app = draft.app();
    }

    static void write(Draft draft) {
        AwsNotes notes = new AwsNotes(draft);
        notes.app.services().forEach(notes::service);
        notes.app.workers().forEach(worker -> worker.metrics()
                .ifPresent(it -> notes.metrics("workers", worker.name())));
        notes.app.databases().forEach(notes::database);
        Workload.all(draft).forEach(notes::readers);
        notes.app.routes().forEach(notes::route);
        notes.whole();
    }

    private void service(Service service) {
        String name = service.name();
        if (!service.after().isEmpty()) {
            draft.note(PlanNote.degraded(
                    "services.after",
                    name + ".after: ECS starts services side by side; one that misses another is started again"));
        }
        if (service.rollout().strategy() == RolloutStrategy.BLUE_GREEN) {
            draft.note(
                    PlanNote.emulated(
                            "services.rollout.strategy",
                            name
                                    + " gets a whole new set of tasks beside the old one, and the old one drains once the new one is "
                                    + "healthy; for seconds both answer. ECS' own blue-green deployments need a newer provider"));
        }
        service.metrics().ifPresent(it -> metrics("services", name));
    }

    private void metrics(String kind, String name) {
        draft.note(PlanNote.nativeTo(
                kind + ".metrics",
                name
                        + " is scraped by a collector in each of its tasks, into a workspace of Amazon Managed Service for "
                        + "Prometheus; the port stays closed to everybody"));
    }

    private void readers(Workload workload) {
        for (Use use : workload.container().uses()) {
            app.database(use.resource())
                    .filter(database -> use.access() == Access.READ_ONLY)
                    .filter(database -> database.reader().isEmpty())
                    .ifPresent(database -> draft.note(PlanNote.degraded(
                            "uses.access",
                            workload.where() + ".uses." + use.resource()
                                    + ": logs in as the application, which may write, since the database has no read-only "
                                    + "user; name one under databases." + database.name() + ".users")));
        }
    }

    private void database(Database database) {
        String where = "databases." + database.name() + ".backup";
        Backup backup = database.backup();
        backup.bucket()
                .ifPresent(bucket -> draft.note(PlanNote.nativeTo(
                        "databases.backup.bucket",
                        where + ".bucket: RDS and AWS Backup keep their own storage, in vaults instead of bucket "
                                + bucket)));
        RecoveryPoints.continuous(database)
                .forEach(it -> draft.note(PlanNote.nativeTo(
                        "databases.backup.schedules.cron",
                        where + "." + it.name()
                                + ": point-in-time recovery of RDS reaches any second but the last five minutes, here and where its "
                                + "backups are replicated to; AWS Backup adds one recovery point a day, since a job within an hour of "
                                + "RDS' own windows may fail")));
        if (backup.schedules().stream().anyMatch(it -> it.kind() == BackupKind.LOGICAL)) {
            draft.note(PlanNote.emulated(
                    "databases.backup.schedules.kind",
                    where
                            + ": storage snapshots and point-in-time recovery stand for dumps; pg_dump by a schedule of the "
                            + "app's own where one table has to come back alone"));
        }
        if (!database.initArgs().isEmpty()) {
            draft.note(PlanNote.refused(
                    "databases.initArgs",
                    "databases." + database.name() + ".initArgs: RDS initialises the server itself"));
        }
    }

    private void route(Route route) {
        String where = "routes." + route.to() + " " + route.path();
        boolean toService = app.service(route.to()).isPresent();
        boolean viaCdn = draft.hosts(route).stream().anyMatch(EntryPlanner.cdnHosts(draft)::contains);
        if (toService && route.cacheAssets() && !viaCdn) {
            draft.note(PlanNote.refused(
                    "routes.cacheAssets",
                    where + ".cacheAssets: a load balancer keeps nothing; cdn puts CloudFront in front, which does"));
        }
        if (toService && !route.buffering()) {
            draft.note(PlanNote.nativeTo(
                    "routes.buffering",
                    where + ".buffering: a load balancer streams requests and answers in any case"));
        }
    }

    private void whole() {
        app.cdn()
                .map(cdn -> cdn.on(Target.AWS))
                .filter(provider -> !provider.equals("cloudfront"))
                .ifPresent(
                        provider -> draft.note(
                                PlanNote.degraded(
                                        "cdn",
                                        "cdn: " + provider
                                                + "'s zone and records are made there; WAF counts clients by the address that it forwards")));
        app.monitoring()
                .webhookSecret()
                .ifPresent(secret -> draft.note(PlanNote.refused(
                        "monitoring.webhookSecret",
                        "monitoring.webhookSecret: SNS tells people by mail; subscribe the webhook's address to the topic of "
                                + "the output alarms")));
        AskedInVain.rotation(app).ifPresent(draft::note);
        if (app.tls().ocspStapling()) {
            draft.note(PlanNote.refused(
                    "tls.ocspStapling",
                    "tls.ocspStapling: a load balancer staples nothing; CloudFront does so unasked"));
        }
        if (!app.schedules().isEmpty()) {
            draft.note(PlanNote.degraded(
                    "alarms.schedule-failed",
                    "a run of a schedule that fails rings for an hour and not until the next good one, since CloudWatch counts bad ends"
                            + " and forgets how the last run ended"));
        }
        draft.note(PlanNote.refused("host", "host: Fargate has no host to harden; AWS keeps it"));
    }
}
