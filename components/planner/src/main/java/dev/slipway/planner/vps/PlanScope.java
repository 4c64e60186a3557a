package dev.slipway.planner.vps;

import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.model.Resources;
import dev.slipway.planner.Naming;
import dev.slipway.planner.PinnedImages;
import dev.slipway.planner.PlanNote;
import dev.slipway.planner.files.ScheduleDispatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the planners of one stack share: the app, its names, the networks and volumes asked for so far, faults and notes. */
final class PlanScope {
    /** Label that names the stack, by which the run book finds containers. */
    static final String STACK_LABEL = ScheduleDispatcher.STACK_LABEL;

    /** Label that names the component of the app. */
    static final String COMPONENT_LABEL = ScheduleDispatcher.COMPONENT_LABEL;

    static final String PUBLIC = "public";
    static final String EDGE = "edge";
    static final String EGRESS = "egress";
    static final String METRICS = "metrics";
    static final String MONITORING = "monitoring";
    static final String STORAGE = "storage";

    final App app;
    final Environment environment;
    final VpsSettings settings;
    final PinnedImages images;
    final List<String> faults = new ArrayList<>();
    final List<PlanNote> notes = new ArrayList<>();
    private final Map<String, NetworkPlan> networks = new LinkedHashMap<>();
    private final Map<String, VolumePlan> volumes = new LinkedHashMap<>();

    PlanScope(App app, Environment environment, VpsSettings settings) {
        this.app = app;
        this.environment = environment;
        this.settings = settings;
        this.images = PinnedImages.shortForm(settings.images());
    }

    /** Name of the stack: starts the name of everything on the host. */
    String stack() {
        return Naming.hyphenated(40, app.name(), environment.name());
    }

    boolean isProd() {
        return environment == Environment.PROD;
    }

    /** Starts a container with the app's log rotation. */
    ContainerPlan.Builder container(String name, String image, int milliCpu, int memoryMiB) {
        return container(name, image, new Resources(milliCpu, memoryMiB));
    }

    ContainerPlan.Builder container(String name, String image, Resources resources) {
        return ContainerPlan.builder(name, image, resources)
                .label(STACK_LABEL, stack())
                .label(COMPONENT_LABEL, name)
                .logging(new LogRotation(
                        app.logging().maxFileMiB(), app.logging().maxFiles()));
    }

    /** A network with no way out. */
    String internal(String name, String purpose) {
        networks.putIfAbsent(name, new NetworkPlan(name, true, false, purpose));
        return name;
    }

    /** The network of the gateway, the only one that the world reaches. */
    String publicNetwork() {
        networks.putIfAbsent(PUBLIC, new NetworkPlan(PUBLIC, false, true, "the world and the gateway"));
        return PUBLIC;
    }

    String edge() {
        return internal(EDGE, "the gateway and what it passes requests to");
    }

    /** A way out, on which members do not see each other. */
    String egress() {
        networks.putIfAbsent(EGRESS, new NetworkPlan(EGRESS, false, true, "a way out for those who need one"));
        return EGRESS;
    }

    /** Network of a database server: its pooler and whoever connects directly. */
    String dataNetwork(String resource) {
        return internal("data-" + resource, resource + " and whoever uses it directly");
    }

    String poolNetwork(String database) {
        return internal("pool-" + database, "the pooler of " + database + " and its users");
    }

    /** Network of a service that other components use. */
    String serviceNetwork(String service) {
        return internal("service-" + service, service + " and whoever uses it");
    }

    String metricsNetwork() {
        return internal(METRICS, "Prometheus and what it scrapes");
    }

    String monitoringNetwork() {
        return internal(MONITORING, "Prometheus, Alertmanager, Grafana, Loki and the log agent");
    }

    String storageNetwork() {
        return internal(STORAGE, "the object store of this host and its users");
    }

    /** A volume with what nobody can make again, mounted where the image itself has a directory of the right owner. */
    String dataVolume(String name, String purpose) {
        return volume(name, purpose, false, true);
    }

    /** A volume whose content can be made again, mounted where the image itself has a directory of the right owner. */
    String scratchVolume(String name, String purpose) {
        return volume(name, purpose, false, false);
    }

    /** A volume that containers of several images write to, or whose path the image may not have. */
    String sharedVolume(String name, String purpose, boolean keep) {
        return volume(name, purpose, true, keep);
    }

    private String volume(String name, String purpose, boolean writable, boolean keep) {
        volumes.putIfAbsent(name, new VolumePlan(name, purpose, writable, keep));
        return name;
    }

    List<NetworkPlan> networks() {
        return List.copyOf(networks.values());
    }

    List<VolumePlan> volumes() {
        return List.copyOf(volumes.values());
    }
}
