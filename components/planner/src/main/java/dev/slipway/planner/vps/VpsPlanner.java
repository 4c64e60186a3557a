package dev.slipway.planner.vps;

import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.planner.Overridden;
import dev.slipway.planner.PlanException;
import dev.slipway.planner.PlanNote;
import dev.slipway.planner.Planner;
import dev.slipway.planner.files.DefaultAlarms;
import dev.slipway.planner.files.Runbook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Plans an app for Docker on one hardened host. */
public final class VpsPlanner implements Planner<VpsSettings, VpsPlan> {
    @Override
    public VpsPlan plan(App app, Environment environment, VpsSettings settings) {
        PlanScope scope = new PlanScope(app, environment, settings);
        VpsPlan plan = plan(scope);
        List<String> faults = new ArrayList<>(scope.faults);
        VpsPlan changed = overridden(plan, faults);
        faults.addAll(portClashes(changed.containers()));
        faults.addAll(nameClashes(changed.containers()));
        faults.addAll(Capacity.faults(app, changed.containers(), changed.host().size()));
        PlanException.throwIfAny(faults);
        return changed;
    }

    /** The plan with the team's own values; each stands in the notes, also one that is meant for another target. */
    private static VpsPlan overridden(VpsPlan plan, List<String> faults) {
        Overridden<VpsPlan> overridden = Overridden.by(plan, plan.overrides());
        faults.addAll(overridden.faults());
        VpsPlan noted = overridden.plan();
        for (PlanNote note : overridden.notes()) {
            noted = noted.noting(note);
        }
        return noted;
    }

    private static VpsPlan plan(PlanScope scope) {
        DatabasePlanner databasePlanner = new DatabasePlanner(scope);
        List<DatabasePlan> databases = databasePlanner.plan();
        List<CachePlan> caches = new CachePlanner(scope).plan();
        StoragePlanner storage = new StoragePlanner(scope);
        Optional<ContainerPlan> store = storage.store();
        List<BucketPlan> buckets = storage.buckets();
        ServicePlanner components = new ServicePlanner(scope);
        List<ServicePlan> services = components.services();
        List<ServicePlan> sites = components.sites();
        GatewayPlanner gateways = new GatewayPlanner(scope);
        Optional<GatewayPlan> gateway = gateways.gateway();
        Optional<CertificatesPlan> certificates = gateway.map(gateways::certificates);
        Optional<MonitoringPlan> monitoring = new MonitoringPlanner(scope, gateway, buckets).plan();
        List<SchedulePlan> schedules = schedules(scope);
        String runbook = runbook(scope, gateways.names(), databases);
        HostPlanner hosts = new HostPlanner(scope);
        List<Integer> openPorts = gateway.isPresent() ? List.of(80, 443) : List.of();
        Map<String, String> snapshot = new LinkedHashMap<>();
        snapshot.put("runbook.md", runbook);
        snapshot.put("cloud-init.yaml", hosts.cloudInit(openPorts));
        Optional<BackupsPlan> backups = new BackupPlanner(scope).plan(snapshot);
        scope.notes.addAll(HostNotes.of(scope.app));
        VpsPlan plan = new VpsPlan(
                scope.stack(),
                scope.environment,
                hosts.plan(openPorts),
                scope.images.of("busybox"),
                scope.networks(),
                scope.volumes(),
                buckets,
                store,
                databases,
                databasePlanner.files(),
                caches,
                services,
                sites,
                certificates,
                gateway,
                monitoring,
                backups,
                schedules,
                scope.app.externals(),
                scope.notes,
                scope.app.overrides(),
                runbook);
        return hosts.sized(plan);
    }

    private static List<SchedulePlan> schedules(PlanScope scope) {
        ComponentPlanner components = new ComponentPlanner(scope);
        return scope.app.schedules().stream()
                .map(schedule -> new SchedulePlan(
                        schedule.name(),
                        schedule.cron(),
                        BackupPlanner.scheduled(
                                        components.container(
                                                "schedule-" + schedule.name(), schedule.name(), schedule.container()),
                                        schedule.name(),
                                        schedule.cron(),
                                        schedule.timeout())
                                .stopFirst()
                                .build()))
                .toList();
    }

    private static String runbook(PlanScope scope, List<String> names, List<DatabasePlan> databases) {
        return new Runbook(
                        scope.stack(),
                        scope.settings.host(),
                        names,
                        scope.app.services().stream()
                                .map(service -> service.name())
                                .toList(),
                        databases.stream()
                                .map(database -> new Runbook.Data(
                                        database.name(),
                                        database.database(),
                                        database.port(),
                                        destination(scope, database)))
                                .toList(),
                        scope.app.recovery(),
                        scope.app.monitoring().enabled(),
                        scope.app.monitoring().enabled() ? DefaultAlarms.of(scope.app) : List.of(),
                        scope.app.manualControls())
                .text();
    }

    private static Optional<String> destination(PlanScope scope, DatabasePlan database) {
        return scope.app
                .database(database.name())
                .flatMap(it -> it.backup()
                        .bucket()
                        .map(bucket -> StoragePlanner.bucketName(scope, bucket) + "/"
                                + it.backup().prefix()))
                .map(path -> path.replaceAll("/+$", ""));
    }

    /** Faults when two containers want one port of the host. */
    static List<String> portClashes(List<ContainerPlan> containers) {
        Map<Integer, List<String>> owners = new TreeMap<>();
        containers.forEach(container -> container.ports().forEach(port -> owners.computeIfAbsent(
                        port.host(), key -> new ArrayList<>())
                .add(container.name())));
        return owners.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> "host port " + entry.getKey() + ": expected one owner, found "
                        + String.join(" and ", entry.getValue()) + "; give each a port of its own")
                .toList();
    }

    private static List<String> nameClashes(List<ContainerPlan> containers) {
        Map<String, Integer> counts = new TreeMap<>();
        containers.forEach(container -> counts.merge(container.name(), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> "container " + entry.getKey() + ": expected one of that name, found " + entry.getValue()
                        + "; a component of the app has the name of one of Slipway's own, so give it another")
                .toList();
    }
}
