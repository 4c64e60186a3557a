package dev.slipway.planner.vps;

import dev.slipway.model.App;
import dev.slipway.model.Bucket;
import dev.slipway.model.Cache;
import dev.slipway.model.Database;
import dev.slipway.model.DatabaseEngine;
import dev.slipway.model.RolloutStrategy;
import dev.slipway.model.Service;
import dev.slipway.model.Target;
import dev.slipway.planner.AskedInVain;
import dev.slipway.planner.PlanNote;
import java.util.ArrayList;
import java.util.List;

/** What one host does otherwise than the app file asks, beside what its planners note where they decide it. */
final class HostNotes {
    private final App app;
    private final List<PlanNote> notes = new ArrayList<>();

    private HostNotes(App app) {
        this.app = app;
    }

    static List<PlanNote> of(App app) {
        HostNotes notes = new HostNotes(app);
        app.services().forEach(notes::service);
        app.databases().forEach(notes::database);
        app.caches().forEach(notes::cache);
        app.buckets().forEach(notes::bucket);
        notes.around();
        return List.copyOf(notes.notes);
    }

    private void service(Service service) {
        probes(service);
        if (service.rollout().strategy() == RolloutStrategy.BLUE_GREEN) {
            notes.add(PlanNote.emulated(
                    "services.rollout.strategy",
                    service.name()
                            + ": each new container starts beside its old one under the same alias and must be healthy"
                            + " before that one drains; a host has no room for a whole second set"));
        }
    }

    /** Docker has one health check for a container. */
    private void probes(Service service) {
        if (service.readiness().isPresent()
                && service.liveness().isPresent()
                && !service.readiness().equals(service.liveness())) {
            notes.add(PlanNote.degraded(
                    "services.liveness",
                    service.name()
                            + ": Docker has one health check for a container, which is the readiness probe here; a container"
                            + " that ends is started again, one that hangs is told by ServiceDown"));
        }
    }

    private void database(Database database) {
        notes.add(PlanNote.degraded(
                "databases.storage",
                database.name() + ": a volume of Docker has no limit of its own; the alarm on the disk stands for it"));
        if (database.engine() == DatabaseEngine.POSTGRES && database.tls()) {
            notes.add(PlanNote.emulated(
                    "databases.tls",
                    database.name()
                            + " and its pooler sign their own certificate: clients encrypt (sslmode=require) and"
                            + " cannot verify whom they talk to"));
        }
    }

    private void cache(Cache cache) {
        cache.backup()
                .filter(backup -> app.databases().stream()
                        .anyMatch(database -> database.backup().bucket().isPresent()
                                && !database.backup().prefix().equals(backup.prefix())))
                .ifPresent(backup -> notes.add(PlanNote.degraded(
                        "caches.backup.prefix",
                        cache.name()
                                + ": one shipper serves a host, so its backups lie beside the databases' and not under "
                                + backup.prefix())));
    }

    private void bucket(Bucket bucket) {
        AskedInVain.delivery(bucket).ifPresent(notes::add);
    }

    private void around() {
        if (app.services().size() + app.workers().size() > 0) {
            notes.add(PlanNote.degraded(
                    "services.size.cpu", "CPU figures are weights while the host is busy; memory figures are limits"));
        }
        if (!app.externals().isEmpty()) {
            notes.add(PlanNote.degraded(
                    "externals",
                    "whoever uses one may leave the host; which address is then called, the host does not limit"));
        }
        app.cdn()
                .ifPresent(cdn -> notes.add(PlanNote.degraded(
                        "cdn",
                        "the gateway believes the addresses of " + cdn.on(Target.VPS)
                                + " and sends cache headers; zone and DNS records are made at the provider")));
        AskedInVain.rotation(app).ifPresent(notes::add);
        AskedInVain.mails(app).ifPresent(notes::add);
        notes.addAll(AskedInVain.readers(app));
        app.budget()
                .ifPresent(budget -> notes.add(PlanNote.degraded(
                        "budget.monthlyUsd",
                        "a host costs the same each month: the plan says how much, and nobody watches the bill")));
    }
}
