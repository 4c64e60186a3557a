package dev.slipway.components.vps;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.slipway.components.common.StackOutputs;
import dev.slipway.components.common.ValueResolver;
import dev.slipway.model.External;
import dev.slipway.model.Value;
import dev.slipway.planner.vps.AlarmPlan;
import dev.slipway.planner.vps.FileDatabasePlan;
import dev.slipway.planner.vps.RoutePlan;
import dev.slipway.planner.vps.ServicePlan;
import dev.slipway.planner.vps.VpsPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Builds everything a VPS plan holds, in the order in which it must become healthy. */
public final class VpsStack {
    private final VpsPlan plan;
    private final ValueResolver values;
    private final Map<String, Map<String, Output<String>>> attributes = new LinkedHashMap<>();
    private final Map<String, Map<String, Output<String>>> databases = new LinkedHashMap<>();
    private final Map<String, Map<String, Output<String>>> caches = new LinkedHashMap<>();
    private final Map<String, Map<String, Output<String>>> buckets = new LinkedHashMap<>();
    private Map<String, Output<String>> endpoints = Map.of();

    private VpsStack(VpsPlan plan, Function<String, Output<String>> secrets) {
        this.plan = plan;
        this.values = new ValueResolver(this::attribute, secrets);
    }

    /**
     * Builds the plan.
     *
     * @param secrets value of a secret of the stack by its name
     */
    public static VpsOutputs build(VpsPlan plan, Function<String, Output<String>> secrets) {
        return new VpsStack(plan, secrets).build();
    }

    private VpsOutputs build() {
        VpsHost host = new VpsHost(plan.name(), plan.host(), plan.seedImage(), root());
        VpsPlace place = new VpsPlace(host, values);
        plan.networks()
                .forEach(network ->
                        place.network(network.name(), new VpsNetwork(named(network.name()), network, host, root())));
        plan.volumes()
                .forEach(volume ->
                        place.volume(volume.name(), new VpsVolume(named(volume.name()), volume, host, root())));
        knownAddresses();
        data(place);
        plan.backups().ifPresent(backups -> new VpsBackups(plan.name(), backups, place, root()));
        inOrder(plan.services()).forEach(service -> new VpsService(named(service.name()), service, place, root()));
        plan.sites().forEach(site -> new VpsSite(named(site.name()), site, place, root()));
        plan.certificates()
                .ifPresent(certificates -> new VpsCertificates(named("certificates"), certificates, place, root()));
        plan.gateway()
                .ifPresent(gateway -> endpoints = new VpsGateway(named("gateway"), gateway, place, root()).endpoints());
        plan.monitoring().ifPresent(monitoring -> new VpsMonitoring(plan.name(), monitoring, place, root()));
        plan.schedules()
                .forEach(schedule -> new VpsSchedule(named("schedule-" + schedule.name()), schedule, place, root()));
        return new VpsOutputs(outputs(), host.cloudInit(), Output.of(plan.runbook()));
    }

    private void data(VpsPlace place) {
        plan.objectStore().ifPresent(store -> new VpsObjectStore(named("storage"), store, place, root()));
        plan.buckets().forEach(bucket -> {
            Map<String, Output<String>> found =
                    new VpsBucket(named(bucket.name() + "-setup"), bucket, place, root()).attributes();
            buckets.put(bucket.name(), found);
            attributes.put(bucket.name(), found);
        });
        plan.databases().forEach(database -> {
            Map<String, Output<String>> found =
                    new VpsDatabase(named(database.name()), database, place, root()).attributes();
            databases.put(database.name(), found);
            attributes.put(database.name(), found);
        });
        plan.caches().forEach(cache -> {
            Map<String, Output<String>> found = new VpsCache(named(cache.name()), cache, place, root()).attributes();
            caches.put(cache.name(), found);
            attributes.put(cache.name(), found);
        });
    }

    /** Addresses that the plan alone decides: of services inside, of sites outside, of services of others. */
    private void knownAddresses() {
        for (ServicePlan service : plan.services()) {
            service.port()
                    .ifPresent(port -> attributes.put(
                            service.name(), address(service.name(), port, "http://" + service.name() + ":" + port)));
        }
        plan.gateway().ifPresent(gateway -> {
            for (RoutePlan route : gateway.routes()) {
                if (plan.sites().stream().anyMatch(site -> site.name().equals(route.to()))) {
                    attributes.putIfAbsent(
                            route.to(), Map.of("url", Output.of(route.url().replaceAll("/$", ""))));
                }
            }
        });
        for (FileDatabasePlan file : plan.fileDatabases()) {
            attributes.put(file.name(), Map.of("name", Output.of(file.database()), "url", Output.of(file.url())));
        }
        for (External external : plan.externals()) {
            attributes.put(external.name(), address(external.host(), external.port(), external.url()));
        }
    }

    private static Map<String, Output<String>> address(String host, int port, String url) {
        return Map.of("host", Output.of(host), "port", Output.of(Integer.toString(port)), "url", Output.of(url));
    }

    private Output<String> attribute(String resource, String attribute) {
        Output<String> value = attributes.getOrDefault(resource, Map.of()).get(attribute);
        if (value == null) {
            throw new IllegalArgumentException("${" + resource + "." + attribute + "}: expected one of "
                    + attributes.getOrDefault(resource, Map.of()).keySet() + " of " + resource + ", found "
                    + attribute);
        }
        return value;
    }

    /** Services may wait for each other's containers, so those that others wait for come first. */
    private static List<ServicePlan> inOrder(List<ServicePlan> services) {
        List<ServicePlan> waiting = new ArrayList<>(services);
        List<ServicePlan> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<ServicePlan> free = waiting.stream()
                    .filter(service -> waiting.stream()
                            .filter(other -> !other.equals(service))
                            .noneMatch(other -> waitsFor(service, other)))
                    .toList();
            if (free.isEmpty()) {
                throw new IllegalArgumentException("the services "
                        + waiting.stream().map(ServicePlan::name).toList() + " wait for each other");
            }
            ordered.addAll(free);
            waiting.removeAll(free);
        }
        return ordered;
    }

    private static boolean waitsFor(ServicePlan service, ServicePlan other) {
        return service.replicas().stream()
                .flatMap(replica -> replica.after().stream())
                .anyMatch(name -> other.replicas().stream()
                        .anyMatch(replica -> replica.name().equals(name)));
    }

    private StackOutputs outputs() {
        Map<String, Map<String, Output<String>>> environment = new LinkedHashMap<>();
        for (ServicePlan service : plan.services()) {
            Map<String, Value> variables = service.replicas().get(0).environment();
            environment.put(service.name(), values.resolve(variables));
        }
        Map<String, Output<String>> dashboards = new LinkedHashMap<>();
        plan.monitoring().ifPresent(monitoring -> monitoring
                .dashboards()
                .forEach(path -> dashboards.put(
                        path.substring(path.lastIndexOf('/') + 1),
                        Output.of("http://localhost:3000" + path + " through the tunnel of the run book"))));
        List<Output<String>> alarms = plan.monitoring().stream()
                .flatMap(monitoring -> monitoring.alarms().stream())
                .map(AlarmPlan::name)
                .map(Output::of)
                .toList();
        return new StackOutputs(endpoints, environment, buckets, databases, caches, dashboards, alarms);
    }

    private String named(String concept) {
        return plan.name() + "-" + concept;
    }

    private static ComponentResourceOptions root() {
        return ComponentResourceOptions.builder().build();
    }
}
