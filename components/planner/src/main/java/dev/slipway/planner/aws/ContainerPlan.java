package dev.slipway.planner.aws;

import dev.slipway.model.Ordered;
import dev.slipway.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One container of a task.
 *
 * @param name unique in the task
 * @param image image reference
 * @param entryPoint replaces the image's entry point when not empty
 * @param command replaces the image's command when not empty
 * @param user numeric user id
 * @param essential whether the task stops with it
 * @param environment plain variables
 * @param secretVariables variables taken from the task's secret
 * @param outsideSecrets variables taken from secrets that another component keeps, as ECS writes them: ARN, colon, key
 * @param ports ports it listens on
 * @param healthCheck how ECS asks whether it is well
 * @param readOnlyRoot whether its root file system is read-only
 * @param tmpfs directories that are writable in memory although the root is read-only
 * @param stopTimeoutSeconds time to finish after SIGTERM, at most 120 on Fargate
 * @param mounts volumes of the task that it sees
 * @param after containers of the task that must have ended well first
 * @param keptCapabilities powers of root that it keeps; all others are dropped
 */
public record ContainerPlan(
        String name,
        String image,
        List<String> entryPoint,
        List<String> command,
        Optional<String> user,
        boolean essential,
        Map<String, Value> environment,
        List<String> secretVariables,
        Map<String, Value> outsideSecrets,
        List<Integer> ports,
        Optional<HealthCheckPlan> healthCheck,
        boolean readOnlyRoot,
        List<String> tmpfs,
        int stopTimeoutSeconds,
        List<MountPlan> mounts,
        List<String> after,
        List<String> keptCapabilities) {
    public ContainerPlan {
        entryPoint = List.copyOf(entryPoint);
        command = List.copyOf(command);
        environment = Ordered.copyOf(environment);
        secretVariables = List.copyOf(secretVariables);
        outsideSecrets = Ordered.copyOf(outsideSecrets);
        ports = List.copyOf(ports);
        tmpfs = List.copyOf(tmpfs);
        mounts = List.copyOf(mounts);
        after = List.copyOf(after);
        keptCapabilities = List.copyOf(keptCapabilities);
    }

    /** Starts from a container that the task needs, with a root that is read-only, no volume and no power of root. */
    static Builder builder(String name, String image, int user) {
        return new Builder(name, image, user);
    }

    /** Collects what a container has beside its name, image and user. */
    static final class Builder {
        private final String name;
        private final String image;
        private final int user;
        private List<String> entryPoint = List.of();
        private List<String> command = List.of();
        private boolean essential = true;
        private Map<String, Value> environment = Map.of();
        private List<String> secretVariables = List.of();
        private Map<String, Value> outsideSecrets = Map.of();
        private List<Integer> ports = List.of();
        private Optional<HealthCheckPlan> healthCheck = Optional.empty();
        private boolean readOnlyRoot = true;
        private List<String> tmpfs = List.of();
        private int stopTimeoutSeconds = 30;
        private List<MountPlan> mounts = List.of();
        private List<String> after = List.of();
        private List<String> keptCapabilities = List.of();

        private Builder(String name, String image, int user) {
            this.name = name;
            this.image = image;
            this.user = user;
        }

        Builder entryPoint(List<String> entryPoint) {
            this.entryPoint = entryPoint;
            return this;
        }

        /** A script, run by a shell that stops at the first failure. */
        Builder script(String script) {
            entryPoint = List.of("/bin/sh", "-ec");
            command = List.of(script);
            return this;
        }

        /** The task goes on when it ends. */
        Builder notEssential() {
            essential = false;
            return this;
        }

        Builder environment(Map<String, Value> environment) {
            this.environment = environment;
            return this;
        }

        Builder secretVariables(List<String> secretVariables) {
            this.secretVariables = secretVariables;
            return this;
        }

        Builder outsideSecrets(Map<String, Value> outsideSecrets) {
            this.outsideSecrets = outsideSecrets;
            return this;
        }

        Builder ports(List<Integer> ports) {
            this.ports = ports;
            return this;
        }

        Builder healthCheck(Optional<HealthCheckPlan> healthCheck) {
            this.healthCheck = healthCheck;
            return this;
        }

        Builder readOnlyRoot(boolean readOnlyRoot) {
            this.readOnlyRoot = readOnlyRoot;
            return this;
        }

        Builder tmpfs(List<String> tmpfs) {
            this.tmpfs = tmpfs;
            return this;
        }

        Builder stopTimeoutSeconds(int stopTimeoutSeconds) {
            this.stopTimeoutSeconds = stopTimeoutSeconds;
            return this;
        }

        Builder mounts(List<MountPlan> mounts) {
            this.mounts = mounts;
            return this;
        }

        Builder after(List<String> after) {
            this.after = after;
            return this;
        }

        Builder keptCapabilities(List<String> keptCapabilities) {
            this.keptCapabilities = keptCapabilities;
            return this;
        }

        ContainerPlan build() {
            return new ContainerPlan(
                    name,
                    image,
                    entryPoint,
                    command,
                    Optional.of(String.valueOf(user)),
                    essential,
                    environment,
                    secretVariables,
                    outsideSecrets,
                    ports,
                    healthCheck,
                    readOnlyRoot,
                    tmpfs,
                    stopTimeoutSeconds,
                    mounts,
                    after,
                    keptCapabilities);
        }
    }
}
