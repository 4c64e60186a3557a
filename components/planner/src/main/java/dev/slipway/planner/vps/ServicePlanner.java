package dev.slipway.planner.vps;

import dev.slipway.model.App;
import dev.slipway.model.Migration;
import dev.slipway.model.PortPurpose;
import dev.slipway.model.Scaling;
import dev.slipway.model.ScalingSignal;
import dev.slipway.model.Service;
import dev.slipway.model.Site;
import dev.slipway.model.Worker;
import dev.slipway.planner.HealthCommand;
import dev.slipway.planner.PlanNote;
import dev.slipway.planner.Wiring;
import dev.slipway.planner.files.ScheduleDispatcher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans services, workers and sites: equal containers under one alias. */
final class ServicePlanner {
    private final PlanScope scope;
    private final ComponentPlanner components;

    ServicePlanner(PlanScope scope) {
        this.scope = scope;
        this.components = new ComponentPlanner(scope);
    }

    List<ServicePlan> services() {
        List<ServicePlan> plans = new ArrayList<>();
        scope.app.services().forEach(service -> plans.add(service(service)));
        scope.app.workers().forEach(worker -> plans.add(worker(worker)));
        return plans;
    }

    List<ServicePlan> sites() {
        return scope.app.sites().stream().map(this::site).toList();
    }

    /** Port of a service that takes routes: its first for HTTP. */
    static Optional<Integer> httpPort(Service service) {
        return service.ports().stream()
                .filter(port -> port.purpose() == PortPurpose.HTTP)
                .map(port -> port.number())
                .findFirst();
    }

    private ServicePlan service(Service service) {
        Optional<MigrationPlan> migration = service.migration().map(it -> migration(service, it));
        List<ContainerPlan> replicas = new ArrayList<>();
        int count = replicas("services", service.name(), service.replicas(), service.scaling());
        for (int i = 1; i <= count; i++) {
            ContainerPlan.Builder container = components
                    .container(service.name() + "-" + i, service.name(), service.container())
                    .networks(inbound(service))
                    .healthTimeout(service.rollout().healthTimeout())
                    .after(service.after().stream().map(name -> name + "-1").toList());
            service.readiness()
                    .or(service::liveness)
                    .ifPresentOrElse(
                            probe -> container.healthcheck(ComponentPlanner.healthcheck(probe)),
                            () -> missingProbe("services." + service.name()));
            container.stop(
                    "SIGTERM",
                    longer(service.rollout().drain(), service.container().stopGrace()));
            migration.ifPresent(plan -> container.after(plan.run().name()));
            if (i > 1) {
                // One after the other: while one is replaced the others serve.
                container.after(service.name() + "-" + (i - 1));
            }
            replicas.add(container.build());
        }
        return new ServicePlan(service.name(), httpPort(service), replicas, migration);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private void missingProbe(String where) {
        scope.faults.add(
                where + ": expected a liveness or readiness probe, found none; a roll-out on a host waits for it,"
                        + " so say how the component is asked whether it is well");
    }

    /** Where others find it: at the gateway when a route leads to it, at its users, at Prometheus. */
    private List<NetworkAttachment> inbound(Service service) {
        List<NetworkAttachment> networks = new ArrayList<>();
        if (isRouted(scope.app, service.name())) {
            networks.add(NetworkAttachment.as(scope.edge(), service.name()));
        }
        if (isUsed(scope.app, service.name())) {
            networks.add(NetworkAttachment.as(scope.serviceNetwork(service.name()), service.name()));
        }
        if (service.metrics().isPresent() && scope.app.monitoring().enabled()) {
            networks.add(NetworkAttachment.as(scope.metricsNetwork(), service.name()));
        }
        return networks;
    }

    static boolean isRouted(App app, String component) {
        return app.routes().stream().anyMatch(route -> route.to().equals(component));
    }

    private static boolean isUsed(App app, String service) {
        return app.containers().flatMap(container -> container.uses().stream()).anyMatch(use -> use.resource()
                .equals(service));
    }

    /**
     * A host does not grow by itself, so a component that may grow has one replica more than the least, and alarms stand for its signals
     * (KAR-SCALE-03, SIG-SCALE-03).
     */
    private int replicas(String kind, String name, int replicas, Optional<Scaling> scaling) {
        int fixed = count(replicas, scaling);
        if (scaling.isEmpty()) {
            return fixed;
        }
        Scaling asked = scaling.get();
        if (asked.max() > asked.min()) {
            asked.signals()
                    .forEach(signal -> scope.notes.add(PlanNote.degraded(
                            kind + ".scale." + key(signal),
                            name + ": a host does not grow by itself; " + fixed + " replicas run, one more than the"
                                    + " least, and an alarm on " + watched(signal) + " says when more are due")));
        }
        return fixed;
    }

    /** How many run: as many as asked for, or one more than the least of a component that may grow. */
    static int count(int replicas, Optional<Scaling> scaling) {
        return scaling.map(asked -> Math.min(asked.min() + 1, asked.max())).orElse(replicas);
    }

    private static String key(ScalingSignal signal) {
        if (signal instanceof ScalingSignal.Cpu) {
            return "cpu";
        }
        if (signal instanceof ScalingSignal.Memory) {
            return "memory";
        }
        if (signal instanceof ScalingSignal.ResponseTime) {
            return "responseTime";
        }
        return signal instanceof ScalingSignal.QueueDepth ? "queueDepth" : "requestRate";
    }

    private static String watched(ScalingSignal signal) {
        return switch (key(signal)) {
            case "cpu" -> "CPU";
            case "memory" -> "memory";
            case "responseTime" -> "response time";
            case "queueDepth" -> "the queue's depth";
            default -> "the rate of requests";
        };
    }

    private ServicePlan worker(Worker worker) {
        List<ContainerPlan> replicas = new ArrayList<>();
        int count = replicas("workers", worker.name(), worker.replicas(), worker.scaling());
        for (int i = 1; i <= count; i++) {
            ContainerPlan.Builder container =
                    components.container(worker.name() + "-" + i, worker.name(), worker.container());
            worker.liveness()
                    .ifPresentOrElse(
                            probe -> container.healthcheck(ComponentPlanner.healthcheck(probe)),
                            () -> container.healthcheck(HealthcheckPlan.shell("kill -0 1")));
            if (worker.metrics().isPresent() && scope.app.monitoring().enabled()) {
                container.network(NetworkAttachment.as(scope.metricsNetwork(), worker.name()));
            }
            replicas.add(container.build());
        }
        return new ServicePlan(worker.name(), Optional.empty(), replicas, Optional.empty());
    }

    private ServicePlan site(Site site) {
        List<ContainerPlan> replicas = new ArrayList<>();
        for (int i = 1; i <= site.replicas(); i++) {
            ContainerPlan.Builder container = scope.container(
                            site.name() + "-" + i, scope.images.of(site.name(), site.image()), site.resources())
                    .label(PlanScope.COMPONENT_LABEL, site.name())
                    .network(NetworkAttachment.as(scope.edge(), site.name()))
                    .tmpfs("/tmp", 16)
                    .tmpfs("/var/cache/nginx", 16)
                    .tmpfs("/var/run", 4)
                    .stop("SIGQUIT", Duration.ofSeconds(30))
                    .healthcheck(HealthcheckPlan.shell(HealthCommand.fetch(site.port(), "/")));
            site.env().forEach(variable -> container.environment(variable.name(), variable.value()));
            if (i > 1) {
                container.after(site.name() + "-" + (i - 1));
            }
            replicas.add(container.build());
        }
        return new ServicePlan(site.name(), Optional.of(site.port()), replicas, Optional.empty());
    }

    private MigrationPlan migration(Service service, Migration migration) {
        String image = scope.images.of(
                service.name(), migration.image().orElse(service.container().image()));
        int user = service.container().user().orElse(ComponentPlanner.USER);
        ContainerPlan.Builder run = scope.container(
                        service.name() + "-migration",
                        image,
                        service.container().resources())
                .entrypoint(migration.command().toArray(String[]::new))
                .environment(ComponentPlanner.direct(
                        Wiring.environment(scope.app, service.container()), migration.database()))
                .files(service.container().files())
                .user(user + ":" + user)
                .tmpfs("/tmp", 64)
                .network(NetworkAttachment.in(scope.dataNetwork(migration.database())))
                .mode(RunMode.ONE_SHOT)
                .stopFirst()
                .healthTimeout(migration.timeout())
                .label(
                        ScheduleDispatcher.TIMEOUT_LABEL,
                        Long.toString(migration.timeout().toSeconds()))
                .after(DatabasePlanner.rolesSetup(migration.database()));
        Optional<ContainerPlan> backup = scope.isProd() && migration.backupFirst()
                ? scope.app.database(migration.database()).flatMap(database -> new BackupPlanner(scope)
                        .beforeMigration(service.name(), database, image))
                : Optional.empty();
        backup.ifPresent(plan -> run.after(plan.name()));
        return new MigrationPlan(backup, run.build());
    }
}
