package dev.slipway.planner.vps;

import dev.slipway.model.ConfigFile;
import dev.slipway.model.Ordered;
import dev.slipway.model.Resources;
import dev.slipway.model.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One container, decided to the last detail. Hardened unless said otherwise: no root, no capabilities, no new privileges, read-only root.
 *
 * @param name unique in the stack
 * @param image image reference with tag or digest
 * @param entrypoint replaces the image's entry point when not empty
 * @param command replaces the image's command when not empty; never holds a secret
 * @param environment variables
 * @param files files put in before it starts
 * @param networks where it can be found and what it can reach; empty: no network at all
 * @param mounts directories that lie outside
 * @param ports ports of the host that lead into it
 * @param resources limits
 * @param healthcheck how it is asked whether it is well; empty only for what ends by itself
 * @param user numeric user and group
 * @param capabilities Linux capabilities it keeps; all others are dropped
 * @param readOnlyRoot whether its root is read-only
 * @param tmpfs directories in memory, with their size in MiB
 * @param stopSignal signal that asks it to end
 * @param stopGrace time to finish after that signal
 * @param mode when it runs
 * @param replacement how a changed one takes over
 * @param healthTimeout how long it may take to turn healthy before the roll-out counts as failed
 * @param liveFiles whether it watches its files and so is not replaced when they change
 * @param labels labels beside Slipway's own
 * @param logging rotation of its log
 * @param after names of containers that must be there and well first
 */
public record ContainerPlan(
        String name,
        String image,
        List<String> entrypoint,
        List<String> command,
        Map<String, Value> environment,
        List<ConfigFile> files,
        List<NetworkAttachment> networks,
        List<VolumeMount> mounts,
        List<PublishedPort> ports,
        Resources resources,
        Optional<HealthcheckPlan> healthcheck,
        String user,
        List<String> capabilities,
        boolean readOnlyRoot,
        Map<String, Integer> tmpfs,
        String stopSignal,
        Duration stopGrace,
        RunMode mode,
        Replacement replacement,
        Duration healthTimeout,
        boolean liveFiles,
        Map<String, String> labels,
        LogRotation logging,
        List<String> after) {
    public ContainerPlan {
        entrypoint = List.copyOf(entrypoint);
        command = List.copyOf(command);
        environment = Ordered.copyOf(environment);
        files = List.copyOf(files);
        networks = List.copyOf(networks);
        mounts = List.copyOf(mounts);
        ports = List.copyOf(ports);
        capabilities = List.copyOf(capabilities);
        tmpfs = Ordered.copyOf(tmpfs);
        labels = Ordered.copyOf(labels);
        after = List.copyOf(after);
    }

    /** Starts from the hardened defaults; what has no default is asked for here. */
    public static Builder builder(String name, String image, Resources resources) {
        return new Builder(name, image, resources);
    }

    /** Whether it meets others in a network of that name. */
    public boolean isIn(String network) {
        return networks.stream().anyMatch(it -> it.network().equals(network));
    }

    /** Collects the details of a container. */
    public static final class Builder {
        private final String name;
        private final String image;
        private final Resources resources;
        private List<String> entrypoint = List.of();
        private List<String> command = List.of();
        private final Map<String, Value> environment = new LinkedHashMap<>();
        private final List<ConfigFile> files = new ArrayList<>();
        private final List<NetworkAttachment> networks = new ArrayList<>();
        private final List<VolumeMount> mounts = new ArrayList<>();
        private final List<PublishedPort> ports = new ArrayList<>();
        private Optional<HealthcheckPlan> healthcheck = Optional.empty();
        private String user = "10001:10001";
        private List<String> capabilities = List.of();
        private boolean readOnlyRoot = true;
        private final Map<String, Integer> tmpfs = new LinkedHashMap<>();
        private String stopSignal = "SIGTERM";
        private Duration stopGrace = Duration.ofSeconds(30);
        private RunMode mode = RunMode.SERVICE;
        private Replacement replacement = Replacement.OVERLAP;
        private Duration healthTimeout = Duration.ofMinutes(2);
        private boolean liveFiles = false;
        private final Map<String, String> labels = new LinkedHashMap<>();
        private LogRotation logging = new LogRotation(10, 5);
        private final List<String> after = new ArrayList<>();

        private Builder(String name, String image, Resources resources) {
            this.name = name;
            this.image = image;
            this.resources = resources;
        }

        public Builder entrypoint(String... entrypoint) {
            this.entrypoint = List.of(entrypoint);
            return this;
        }

        public Builder command(List<String> command) {
            this.command = command;
            return this;
        }

        public Builder environment(String variable, Value value) {
            this.environment.put(variable, value);
            return this;
        }

        public Builder environment(Map<String, Value> variables) {
            this.environment.putAll(variables);
            return this;
        }

        public Builder file(String path, Value content) {
            this.files.add(ConfigFile.builder(path, content).mode("0644").build());
            return this;
        }

        public Builder file(String path, String content) {
            return file(path, Value.literal(content));
        }

        public Builder script(String path, String content) {
            this.files.add(ConfigFile.builder(path, Value.literal(content))
                    .mode("0755")
                    .build());
            return this;
        }

        public Builder files(List<ConfigFile> files) {
            this.files.addAll(files);
            return this;
        }

        public Builder network(NetworkAttachment network) {
            this.networks.add(network);
            return this;
        }

        public Builder networks(List<NetworkAttachment> networks) {
            this.networks.addAll(networks);
            return this;
        }

        public Builder mount(String source, String target) {
            this.mounts.add(new VolumeMount(source, target, false));
            return this;
        }

        public Builder readOnlyMount(String source, String target) {
            this.mounts.add(new VolumeMount(source, target, true));
            return this;
        }

        public Builder mounts(List<VolumeMount> mounts) {
            this.mounts.addAll(mounts);
            return this;
        }

        public Builder port(int host, int container) {
            this.ports.add(new PublishedPort(host, container));
            return this;
        }

        public Builder healthcheck(HealthcheckPlan healthcheck) {
            this.healthcheck = Optional.of(healthcheck);
            return this;
        }

        public Builder user(String user) {
            this.user = user;
            return this;
        }

        public Builder capabilities(String... capabilities) {
            this.capabilities = List.of(capabilities);
            return this;
        }

        public Builder writableRoot() {
            this.readOnlyRoot = false;
            return this;
        }

        public Builder tmpfs(String path, int sizeMiB) {
            this.tmpfs.put(path, sizeMiB);
            return this;
        }

        public Builder stop(String signal, Duration grace) {
            this.stopSignal = signal;
            this.stopGrace = grace;
            return this;
        }

        public Builder mode(RunMode mode) {
            this.mode = mode;
            return this;
        }

        public Builder stopFirst() {
            this.replacement = Replacement.STOP_FIRST;
            return this;
        }

        public Builder healthTimeout(Duration healthTimeout) {
            this.healthTimeout = healthTimeout;
            return this;
        }

        public Builder liveFiles() {
            this.liveFiles = true;
            return this;
        }

        public Builder label(String name, String value) {
            this.labels.put(name, value);
            return this;
        }

        public Builder logging(LogRotation logging) {
            this.logging = logging;
            return this;
        }

        public Builder after(String container) {
            this.after.add(container);
            return this;
        }

        public Builder after(List<String> containers) {
            this.after.addAll(containers);
            return this;
        }

        public ContainerPlan build() {
            return new ContainerPlan(
                    name,
                    image,
                    entrypoint,
                    command,
                    environment,
                    files,
                    networks,
                    mounts,
                    ports,
                    resources,
                    healthcheck,
                    user,
                    capabilities,
                    readOnlyRoot,
                    tmpfs,
                    stopSignal,
                    stopGrace,
                    mode,
                    replacement,
                    healthTimeout,
                    liveFiles,
                    labels,
                    logging,
                    after);
        }
    }
}
