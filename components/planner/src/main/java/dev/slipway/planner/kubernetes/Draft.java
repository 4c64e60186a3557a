package dev.slipway.planner.kubernetes;

import dev.slipway.model.Alarm;
import dev.slipway.model.App;
import dev.slipway.model.Container;
import dev.slipway.model.Environment;
import dev.slipway.model.Use;
import dev.slipway.model.Value;
import dev.slipway.planner.PinnedImages;
import dev.slipway.planner.Wiring;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A plan in the making: what the parts of the planner share, and what they add as they go. */
final class Draft {
    final App app;
    final Environment environment;
    final KubernetesSettings settings;
    final KubernetesNames names;
    final PinnedImages images;
    final Sizing sizing;
    final KubernetesAddresses addresses;
    final NetworkPaths network;
    final String namespace;
    final String domain;

    private final Map<String, Map<String, Value>> secrets = new LinkedHashMap<>();
    private final List<ConfigMapPlan> configMaps = new ArrayList<>();
    private final Set<String> diskExporters = new LinkedHashSet<>();
    private final Set<String> blind = new HashSet<>();
    private final Map<String, String> holders = new LinkedHashMap<>();
    private final Set<String> claims = new HashSet<>();
    private final Map<String, ResourcesPlan> limits = new LinkedHashMap<>();

    Draft(App app, Environment environment, KubernetesSettings settings) {
        this.app = app;
        this.environment = environment;
        this.settings = settings;
        this.names = new KubernetesNames(app.name(), environment);
        this.images = PinnedImages.qualified(settings.images());
        this.sizing = new Sizing(environment);
        this.addresses = new KubernetesAddresses(app, settings, names.instance());
        this.network = new NetworkPaths(names, settings);
        this.namespace = settings.namespace().orElse(names.instance());
        this.domain = settings.domain().or(app::domain).orElse("");
    }

    boolean prod() {
        return environment == Environment.PROD;
    }

    /** Where Prometheus answers, seen from any namespace. */
    String prometheusUrl() {
        return settings.prometheusOperator()
                ? "http://prometheus-operated." + settings.monitoringNamespace() + ":9090"
                : "http://prometheus." + namespace + ":9090";
    }

    /** Full name of a Service, for software that asks DNS by itself and knows no search list. */
    String fqdn(String service) {
        return service + "." + namespace + ".svc.cluster.local";
    }

    /** Adds a key to a Secret, which comes into being with its first. */
    SecretKey secret(String name, String key, Value value) {
        secrets.computeIfAbsent(name, any -> new LinkedHashMap<>()).put(key, value);
        return new SecretKey(name, key);
    }

    /** Remembers the limits of a component, against which its use is watched. */
    void limits(String component, ResourcesPlan resources) {
        limits.put(component, resources);
    }

    Optional<ResourcesPlan> limits(String component) {
        return Optional.ofNullable(limits.get(component));
    }

    /** Remembers whose pods hold a volume that one node may mount. */
    void holds(String claim, String component) {
        holders.putIfAbsent(claim, component);
    }

    Optional<String> holder(String claim) {
        return Optional.ofNullable(holders.get(claim));
    }

    /** Whether a claim is planned for the first time; components that name the same volume share one. */
    boolean firstClaim(String name) {
        return claims.add(name);
    }

    /** Remembers an alarm that nothing here can raise. */
    void blind(Alarm alarm) {
        blind.add(alarm.name());
    }

    Set<String> blindAlarms() {
        return Set.copyOf(blind);
    }

    /** Remembers a component with a container that tells of its volumes. */
    void diskExporter(String component) {
        diskExporters.add(component);
    }

    Set<String> diskExporters() {
        return Collections.unmodifiableSet(diskExporters);
    }

    void configMap(String name, Map<String, String> data) {
        configMaps.add(new ConfigMapPlan(name, data));
    }

    List<SecretPlan> secrets() {
        List<SecretPlan> plans = new ArrayList<>();
        secrets.forEach((name, data) -> plans.add(new SecretPlan(name, data)));
        return plans;
    }

    List<ConfigMapPlan> configMaps() {
        return List.copyOf(configMaps);
    }

    /** All variables of a container, without references. */
    Map<String, Value> environment(Container container) {
        Map<String, Value> environment = new LinkedHashMap<>();
        Wiring.environment(app, container)
                .forEach((variable, value) -> environment.put(variable, addresses.resolve(value, container.uses())));
        if (lacksStorageKeys(container, environment)) {
            environment.put("AWS_ACCESS_KEY_ID", Value.secret(settings.s3().accessKeySecret()));
            environment.put("AWS_SECRET_ACCESS_KEY", Value.secret(settings.s3().secretKeySecret()));
        }
        return environment;
    }

    /** A pod has no role that a store would know, so an edge to a bucket gives the keys under the names every S3 client reads. */
    private boolean lacksStorageKeys(Container container, Map<String, Value> environment) {
        boolean usesBucket = container.uses().stream()
                .anyMatch(use -> app.bucket(use.resource()).isPresent());
        boolean given = environment.containsKey("AWS_ACCESS_KEY_ID")
                || environment.values().stream()
                        .flatMap(Value::leaves)
                        .anyMatch(Value.secret(settings.s3().secretKeySecret())::equals);
        return usesBucket && !given;
    }

    /** Splits a container's variables into plain ones and those read from the component's Secret. */
    Environments environments(String component, Container container) {
        Map<String, Value> plain = new LinkedHashMap<>();
        Map<String, SecretKey> secret = new LinkedHashMap<>();
        environment(container).forEach((variable, resolved) -> {
            if (resolved.holdsSecret()) {
                secret.put(variable, secret(KubernetesNames.of(component, "env"), variable, resolved));
            } else {
                plain.put(variable, resolved);
            }
        });
        return new Environments(plain, secret);
    }

    /** Opens the network path of each uses-edge. */
    void paths(String component, Container container) {
        for (Use use : container.uses()) {
            UsesPaths.open(this, component, container, use);
        }
    }

    record Environments(Map<String, Value> plain, Map<String, SecretKey> secret) {}
}
