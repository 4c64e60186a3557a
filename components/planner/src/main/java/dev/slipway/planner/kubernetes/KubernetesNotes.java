package dev.slipway.planner.kubernetes;

import dev.slipway.model.AlarmSignal;
import dev.slipway.model.App;
import dev.slipway.model.Bucket;
import dev.slipway.model.Cache;
import dev.slipway.model.Container;
import dev.slipway.model.Database;
import dev.slipway.model.DatabaseEngine;
import dev.slipway.model.ReplicatedBy;
import dev.slipway.model.RolloutStrategy;
import dev.slipway.model.Scaling;
import dev.slipway.model.ScalingSignal;
import dev.slipway.model.Service;
import dev.slipway.planner.PlanNote;
import dev.slipway.planner.files.DefaultAlarms;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a cluster does differently from what the app file asks, each with its reason. */
final class KubernetesNotes {
    private final Draft draft;
    private final App app;
    private final KubernetesSettings settings;
    private final Set<PlanNote> notes = new LinkedHashSet<>();

    private KubernetesNotes(Draft draft) {
        this.draft = draft;
        this.app = draft.app;
        this.settings = draft.settings;
    }

    static List<PlanNote> of(Draft draft) {
        KubernetesNotes notes = new KubernetesNotes(draft);
        notes.edge();
        notes.app.services().forEach(notes::service);
        notes.app.workers().forEach(worker -> {
            notes.scaling("workers", worker.name(), worker.scaling());
            notes.mounts("workers", worker.name(), worker.container());
        });
        notes.app.databases().forEach(notes::database);
        notes.app.caches().forEach(notes::cache);
        notes.app.buckets().forEach(notes::bucket);
        notes.watching();
        notes.host();
        return List.copyOf(notes.notes);
    }

    private void edge() {
        if (app.routes().isEmpty()) {
            return;
        }
        emulated(
                "routes",
                "limits, timeouts, body sizes, caching and headers are kept by an nginx of the app's own behind the"
                        + " cluster's " + (settings.edge() == EdgeKind.INGRESS ? "Ingress" : "Gateway"));
        if (settings.edgeNamespace().isEmpty()) {
            degraded(
                    "routes",
                    "the app's nginx takes requests from anywhere in the cluster, since nobody said where the controller"
                            + " runs; narrow it by slipway:edgeNamespace");
        }
        degraded(
                "tls.versions",
                "TLS versions and ciphers are those of the cluster's controller; set them there or by"
                        + " slipway:edgeAnnotations");
        if (app.tls().ocspStapling()) {
            refused("tls.ocspStapling", "TLS ends at the cluster's controller, which decides about stapling");
        }
        if (settings.issuer().isEmpty()) {
            degraded(
                    "tls",
                    "the certificate is not renewed by this stack: keep " + EdgePlanner.tlsSecret(draft)
                            + " in the namespace fresh, or name a cert-manager issuer in slipway:certificateIssuer");
        }
        app.cdn()
                .ifPresent(cdn -> degraded(
                        "cdn",
                        "the gateway believes the addresses of the network; its zone and DNS records"
                                + " are made at the provider"));
    }

    private void service(Service service) {
        scaling("services", service.name(), service.scaling());
        mounts("services", service.name(), service.container());
        if (service.rollout().strategy() == RolloutStrategy.BLUE_GREEN) {
            if (WorkloadPlanner.recreate(service.container())) {
                refused(
                        "services.rollout.strategy",
                        service.name() + " writes a volume that one node may use, so the old pod ends"
                                + " before the new one starts");
            } else {
                emulated(
                        "services.rollout.strategy",
                        service.name() + " gets a whole new set of pods beside the old one; each"
                                + " takes requests as soon as it is ready, and no old one goes before");
            }
        }
    }

    private void scaling(String kind, String name, Optional<Scaling> scaling) {
        if (settings.keda()) {
            silent(kind, name, scaling);
            return;
        }
        scaling.ifPresent(it -> it.signals().forEach(signal -> key(signal)
                .ifPresent(key -> refused(
                        kind + ".scale." + key,
                        name + " does not scale by " + wording(signal)
                                + ": that needs KEDA in the cluster (add keda to slipway:operators)"))));
    }

    /** KEDA can only ask for what somebody counts. */
    private void silent(String kind, String name, Optional<Scaling> scaling) {
        boolean counted =
                app.service(name).filter(new RequestMetrics(draft)::known).isPresent();
        scaling.filter(any -> !counted)
                .ifPresent(
                        it -> it.signals().stream()
                                .filter(signal -> !(signal instanceof ScalingSignal.QueueDepth))
                                .forEach(
                                        signal -> key(signal)
                                                .ifPresent(
                                                        key -> refused(
                                                                kind + ".scale." + key,
                                                                name
                                                                        + " does not scale by " + wording(signal)
                                                                        + ": it tells no metrics, and the cluster's Prometheus does not read the gateway's log"))));
    }

    /** The app file's key of a signal that the cluster's own autoscaler cannot read. */
    private static Optional<String> key(ScalingSignal signal) {
        if (signal instanceof ScalingSignal.QueueDepth) {
            return Optional.of("queueDepth");
        }
        if (signal instanceof ScalingSignal.ResponseTime) {
            return Optional.of("responseTime");
        }
        return signal instanceof ScalingSignal.RequestRate ? Optional.of("requestRate") : Optional.empty();
    }

    private static String wording(ScalingSignal signal) {
        if (signal instanceof ScalingSignal.QueueDepth depth) {
            return "the depth of queue " + depth.queue();
        }
        return signal instanceof ScalingSignal.ResponseTime ? "response time" : "request rate";
    }

    private void mounts(String kind, String name, Container container) {
        container.mounts().forEach(mount -> {
            if (mount.shared()) {
                nativeTo(
                        kind + ".mounts.shared",
                        "volume " + mount.name() + " of " + name + " needs a storage class with"
                                + " ReadWriteMany, which slipway:sharedStorageClass names");
            } else if (!mount.readOnly()) {
                degraded(
                        kind + ".mounts",
                        "volume " + mount.name() + " is written by one pod, so a new version of " + name
                                + " starts after the old one has ended");
            }
        });
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

    private void watching() {
        if (!app.monitoring().enabled()) {
            return;
        }
        if (settings.prometheusOperator()) {
            degraded(
                    "logging.retention",
                    "logs, Alertmanager and Grafana are the cluster's own, beside the Prometheus operator");
        } else {
            degraded(
                    "alarms.signal",
                    "cpu and memory are what each process with a metrics endpoint tells of itself, disk is the size of"
                            + " databases against their volumes: a namespace may not ask the nodes; with the Prometheus operator all"
                            + " containers and volumes count");
            DefaultAlarms.of(app).stream()
                    .filter(alarm -> draft.blindAlarms().contains(alarm.name()))
                    .forEach(alarm -> refused(
                            "alarms.signal",
                            alarm.name()
                                    + " is left out, since nothing in the namespace tells of what it watches: let a service tell metrics or"
                                    + " name the Prometheus operator in slipway:operators"));
            if (app.monitoring().webhookSecret().isEmpty()) {
                degraded(
                        "monitoring.recipients",
                        "alarms reach nobody yet: a namespace has no mail server; name a webhook in"
                                + " monitoring.webhookSecret");
            }
        }
        app.alarms().stream()
                .filter(alarm -> alarm.signal() == AlarmSignal.REPLICATION_LAG)
                .forEach(alarm -> degraded(
                        "alarms.signal", alarm.name() + " stays quiet as long as the database has no replica here"));
        app.services().stream()
                .filter(service -> !new RequestMetrics(draft).known(service))
                .forEach(service -> degraded(
                        "services.metrics",
                        "nobody counts the requests of " + service.name()
                                + ", so alarms on errors and response times do not watch it; let it tell metrics"));
        degraded("logging.maxFileSize", "the kubelet rotates the files of containers by its own settings");
    }

    private void host() {
        refused("host", "the nodes are the cluster's; this stack has a namespace and nothing else");
        app.budget()
                .ifPresent(any ->
                        refused("budget", "no cluster tells what a namespace costs; watch the bill of its nodes"));
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
