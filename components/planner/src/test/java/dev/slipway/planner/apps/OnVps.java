package dev.slipway.planner.apps;

import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.planner.GoodSettings;
import dev.slipway.planner.vps.AlarmPlan;
import dev.slipway.planner.vps.BackupsPlan;
import dev.slipway.planner.vps.ContainerPlan;
import dev.slipway.planner.vps.HealthcheckPlan;
import dev.slipway.planner.vps.MonitoringPlan;
import dev.slipway.planner.vps.PoolerPlan;
import dev.slipway.planner.vps.SchedulePlan;
import dev.slipway.planner.vps.ServicePlan;
import dev.slipway.planner.vps.VolumeMount;
import dev.slipway.planner.vps.VolumePlan;
import dev.slipway.planner.vps.VpsPlan;
import dev.slipway.planner.vps.VpsPlanner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the plan of a host. */
final class OnVps {
    private final App app;
    private final VpsPlan plan;

    private OnVps(App app, VpsPlan plan) {
        this.app = app;
        this.plan = plan;
    }

    static Launched launch(App app, Environment environment) {
        return new OnVps(
                        app,
                        new VpsPlanner()
                                .plan(app, environment, GoodSettings.host().build()))
                .launched();
    }

    private Launched launched() {
        Map<String, Store> databases = new LinkedHashMap<>();
        plan.databases()
                .forEach(it -> databases.put(
                        it.name(),
                        store(it.server(), it.port(), it.settings(), it.pooler().map(PoolerPlan::poolSize))));
        Map<String, Store> caches = new LinkedHashMap<>();
        plan.caches()
                .forEach(it -> caches.put(
                        it.name(), store(it.container(), it.port(), redis(it.container()), Optional.empty())));
        Map<String, String> routes = new LinkedHashMap<>();
        plan.gateway().ifPresent(gateway -> gateway.routes()
                .forEach(it -> routes.put(it.url().replaceFirst("^https://", ""), it.to())));
        Set<String> alarms = plan.monitoring().map(MonitoringPlan::alarms).orElse(List.of()).stream()
                .map(AlarmPlan::name)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Launched(app, parts(), databases, caches, alarms, backups(), routes, Launched.print(plan));
    }

    private Map<String, String> backups() {
        Map<String, String> backups = new LinkedHashMap<>();
        plan.backups().map(BackupsPlan::jobs).orElse(List.of()).forEach(it -> backups.put(it.name(), it.cron()));
        return backups;
    }

    private Map<String, Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (ServicePlan service : plan.services()) {
            parts.put(
                    service.name(),
                    part(service.replicas().get(0), service.replicas().size()));
            service.migration().ifPresent(it -> parts.put(service.name() + "-migration", part(it.run(), 1)));
        }
        for (SchedulePlan schedule : plan.schedules()) {
            parts.put(schedule.name(), part(schedule.container(), 1));
        }
        return parts;
    }

    private Part part(ContainerPlan container, int copies) {
        Map<String, String> env = Part.texts(container.environment());
        return new Part(
                container.image(),
                Stream.concat(container.entrypoint().stream(), container.command().stream())
                        .toList(),
                container.resources().milliCpu(),
                container.resources().memoryMiB(),
                copies,
                copies,
                env,
                Integer.parseInt(container.user().split(":")[0]),
                container.healthcheck().map(HealthcheckPlan::test).orElse(List.of()),
                container.readOnlyRoot(),
                container.mounts().stream().map(VolumeMount::target).collect(Collectors.toSet()),
                container.after());
    }

    private Store store(ContainerPlan server, int port, Map<String, String> settings, Optional<Integer> pool) {
        Set<String> networks =
                server.networks().stream().map(it -> it.network()).collect(Collectors.toSet());
        Set<String> clients = containers()
                .filter(it -> !it.name().equals(server.name()))
                .filter(it -> networks.stream()
                        .filter(network -> network.startsWith("data-"))
                        .anyMatch(it::isIn))
                .map(ContainerPlan::name)
                .collect(Collectors.toSet());
        boolean open = plan.networks().stream().anyMatch(it -> networks.contains(it.name()) && !it.internal());
        boolean durable = server.mounts().stream()
                .flatMap(mount -> plan.volumes().stream().filter(it -> it.name().equals(mount.source())))
                .anyMatch(VolumePlan::keep);
        return new Store(
                server.image(),
                port,
                settings,
                pool,
                clients,
                open || !server.ports().isEmpty(),
                durable,
                1);
    }

    private Stream<ContainerPlan> containers() {
        List<ContainerPlan> all = new ArrayList<>();
        plan.services().forEach(service -> {
            all.addAll(service.replicas());
            service.migration().ifPresent(it -> all.add(it.run()));
        });
        plan.sites().forEach(site -> all.addAll(site.replicas()));
        plan.databases().forEach(it -> {
            all.add(it.server());
            it.pooler().ifPresent(pooler -> all.add(pooler.container()));
        });
        plan.caches().forEach(it -> all.add(it.container()));
        plan.gateway().ifPresent(it -> all.add(it.container()));
        plan.schedules().forEach(it -> all.add(it.container()));
        return all.stream();
    }

    /** The lines of a Redis configuration file. */
    private static Map<String, String> redis(ContainerPlan cache) {
        Map<String, String> settings = new LinkedHashMap<>();
        cache.files().stream()
                .flatMap(file -> Part.text(file.content()).lines())
                .map(line -> line.split(" ", 2))
                .filter(words -> words.length == 2)
                .forEach(words -> settings.put(words[0], words[1]));
        return settings;
    }
}
