package dev.slipway.planner.kubernetes;

import dev.slipway.model.Alarm;
import dev.slipway.model.AlarmSignal;
import dev.slipway.model.App;
import dev.slipway.model.Container;
import dev.slipway.model.RolloutStrategy;
import dev.slipway.model.Scaling;
import dev.slipway.model.ScalingSignal;
import dev.slipway.model.Service;
import dev.slipway.planner.AskedInVain;
import dev.slipway.planner.PlanNote;
import dev.slipway.planner.PlanNotes;
import dev.slipway.planner.files.DefaultAlarms;
import dev.slipway.planner.files.GatewayMetrics;
import java.util.List;
import java.util.Optional;

/** What a cluster does differently from what the app file asks, each with its reason. */
final class KubernetesNotes {
    private final Draft draft;
    private final App app;
    private final KubernetesSettings settings;
    private final PlanNotes notes = new PlanNotes();

    private KubernetesNotes(Draft draft) {
        this.draft = draft;
        this.app = draft.app;
        this.settings = draft.settings;
    }

    static List<PlanNote> of(Draft draft, NodePool nodes) {
        KubernetesNotes notes = new KubernetesNotes(draft);
        notes.edge();
        notes.app.services().forEach(notes::service);
        notes.app.workers().forEach(worker -> {
            notes.scaling("workers", worker.name(), worker.scaling());
            notes.mounts("workers", worker.name(), worker.container());
        });
        DataNotes.write(draft, notes.notes);
        notes.watching();
        AskedInVain.readers(notes.app).forEach(notes.notes::add);
        AskedInVain.mails(notes.app).ifPresent(notes.notes::add);
        AskedInVain.rotation(notes.app).ifPresent(notes.notes::add);
        notes.host(nodes);
        return notes.notes.all();
    }

    private void edge() {
        if (app.routes().isEmpty()) {
            return;
        }
        notes.emulated(
                "routes",
                "limits, timeouts, body sizes, caching and headers are kept by an nginx of the app's own behind the"
                        + " cluster's " + (settings.edge() == EdgeKind.INGRESS ? "Ingress" : "Gateway"));
        if (settings.edgeNamespace().isEmpty()) {
            notes.degraded(
                    "routes",
                    "the app's nginx takes requests from anywhere in the cluster, since nobody said where the controller"
                            + " runs; narrow it by slipway:edgeNamespace");
        }
        notes.degraded(
                "tls.versions",
                "TLS versions and ciphers are those of the cluster's controller; set them there or by"
                        + " slipway:edgeAnnotations");
        if (app.tls().ocspStapling()) {
            notes.refused("tls.ocspStapling", "TLS ends at the cluster's controller, which decides about stapling");
        }
        if (settings.issuer().isEmpty()) {
            notes.degraded(
                    "tls",
                    "the certificate is not renewed by this stack: keep " + EdgePlanner.tlsSecret(draft)
                            + " in the namespace fresh, or name a cert-manager issuer in slipway:certificateIssuer");
        }
        app.cdn()
                .ifPresent(cdn -> notes.degraded(
                        "cdn",
                        "the gateway believes the addresses of the network; its zone and DNS records"
                                + " are made at the provider"));
    }

    private void service(Service service) {
        scaling("services", service.name(), service.scaling());
        mounts("services", service.name(), service.container());
        if (service.rollout().strategy() == RolloutStrategy.BLUE_GREEN) {
            if (WorkloadPlanner.recreate(app, service.container())) {
                notes.refused(
                        "services.rollout.strategy",
                        service.name() + " writes a volume that one node may use, so the old pod ends"
                                + " before the new one starts");
            } else {
                notes.emulated(
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
                .ifPresent(key -> notes.refused(
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
                                                        key -> notes.refused(
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
        FileDatabases.mounts(app, container).forEach(mount -> {
            if (mount.shared()) {
                notes.nativeTo(
                        kind + ".mounts.shared",
                        "volume " + mount.name() + " of " + name + " needs a storage class with"
                                + " ReadWriteMany, which slipway:sharedStorageClass names");
            } else if (!mount.readOnly()) {
                notes.degraded(
                        kind + ".mounts",
                        "volume " + mount.name() + " is written by one pod, so a new version of " + name
                                + " starts after the old one has ended");
            }
        });
    }

    private void watching() {
        if (!app.monitoring().enabled()) {
            return;
        }
        if (settings.prometheusOperator()) {
            notes.degraded(
                    "logging.retention",
                    "logs, Alertmanager and Grafana are the cluster's own, beside the Prometheus operator");
            app.services().stream()
                    .filter(service ->
                            service.metrics().isPresent() && GatewayMetrics.timesFirstByteOf(app, service.name()))
                    .forEach(service -> notes.degraded(
                            "alarms.signal",
                            "response times of " + service.name() + " are those it tells itself, large transfers"
                                    + " included, since the operator's stack counts no first bytes"));
        } else {
            notes.degraded(
                    "alarms.signal",
                    "cpu and memory are what each process with a metrics endpoint tells of itself, since a namespace may not"
                            + " ask the nodes; with the Prometheus operator all containers count");
            DefaultAlarms.of(app).stream()
                    .filter(alarm -> draft.blindAlarms().contains(alarm.name()))
                    .forEach(this::blind);
            if (app.monitoring().webhookSecret().isEmpty()) {
                notes.degraded(
                        "monitoring.recipients",
                        "alarms reach nobody yet: a namespace has no mail server; name a webhook in"
                                + " monitoring.webhookSecret");
            }
        }
        app.alarms().stream()
                .filter(alarm -> alarm.signal() == AlarmSignal.REPLICATION_LAG)
                .forEach(alarm -> notes.degraded(
                        "alarms.replication-lag",
                        alarm.name() + " stays quiet as long as the database has no replica here"));
        app.services().stream()
                .filter(service -> !new RequestMetrics(draft).known(service))
                .forEach(service -> notes.degraded(
                        "services.metrics",
                        "nobody counts the requests of " + service.name()
                                + ", so alarms on errors and response times do not watch it; let it tell metrics"));
        notes.degraded("logging.maxFileSize", "the kubelet rotates the files of containers by its own settings");
    }

    private void blind(Alarm alarm) {
        if (alarm.signal() == AlarmSignal.SCHEDULE_FAILED) {
            notes.refused(
                    "alarms.schedule-failed",
                    alarm.name() + " is left out, since only the cluster's own metrics tell how a Job ended: name the"
                            + " Prometheus operator in slipway:operators");
            return;
        }
        notes.refused(
                "alarms.signal",
                alarm.name() + " is left out, since nothing in the namespace tells of what it watches: let a service"
                        + " tell metrics or name the Prometheus operator in slipway:operators");
    }

    private void host(NodePool nodes) {
        notes.nativeTo(
                "host",
                "at their most replicas the pods fit on " + nodes + (draft.prod() ? ", one of them lost" : "")
                        + "; fewer or smaller ones leave pods waiting");
        notes.refused("host", "the nodes are the cluster's; this stack has a namespace and nothing else");
        app.budget()
                .ifPresent(any -> notes.refused(
                        "budget", "no cluster tells what a namespace costs; watch the bill of its nodes"));
    }
}
