package dev.slipway.planner.kubernetes;

import dev.slipway.model.Ordered;
import dev.slipway.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One container of a pod.
 *
 * @param name unique in the pod
 * @param image reference with tag or digest
 * @param command replaces the image's entry point when not empty
 * @param args arguments of the entry point
 * @param env plain variables
 * @param secretEnv variables read from Secrets
 * @param ports ports it listens on
 * @param resources requests and limits
 * @param startup holds the other probes back until the container is up
 * @param liveness decides whether it is restarted
 * @param readiness decides whether it gets requests
 * @param mounts where it sees the pod's volumes
 * @param readOnlyRoot whether its root file system is read-only
 * @param preStop command run before SIGTERM, empty for none
 */
public record ContainerPlan(
        String name,
        String image,
        List<String> command,
        List<String> args,
        Map<String, Value> env,
        Map<String, SecretKey> secretEnv,
        List<PortPlan> ports,
        ResourcesPlan resources,
        Optional<ProbePlan> startup,
        Optional<ProbePlan> liveness,
        Optional<ProbePlan> readiness,
        List<MountPlan> mounts,
        boolean readOnlyRoot,
        List<String> preStop) {
    public ContainerPlan {
        command = List.copyOf(command);
        args = List.copyOf(args);
        env = Ordered.copyOf(env);
        secretEnv = Ordered.copyOf(secretEnv);
        ports = List.copyOf(ports);
        mounts = List.copyOf(mounts);
        preStop = List.copyOf(preStop);
    }

    /** Starts from a container that only has an image and limits. */
    public static Builder builder(String name, String image, ResourcesPlan resources) {
        return new Builder(name, image, resources);
    }

    /** Collects what is decided about a container. */
    public static final class Builder {
        private final String name;
        private final String image;
        private final ResourcesPlan resources;
        private List<String> command = List.of();
        private List<String> args = List.of();
        private Map<String, Value> env = Map.of();
        private Map<String, SecretKey> secretEnv = Map.of();
        private List<PortPlan> ports = List.of();
        private Optional<ProbePlan> startup = Optional.empty();
        private Optional<ProbePlan> liveness = Optional.empty();
        private Optional<ProbePlan> readiness = Optional.empty();
        private List<MountPlan> mounts = List.of();
        private boolean readOnlyRoot = true;
        private List<String> preStop = List.of();

        private Builder(String name, String image, ResourcesPlan resources) {
            this.name = name;
            this.image = image;
            this.resources = resources;
        }

        public Builder command(List<String> command) {
            this.command = command;
            return this;
        }

        public Builder args(List<String> args) {
            this.args = args;
            return this;
        }

        public Builder env(Map<String, Value> env) {
            this.env = env;
            return this;
        }

        public Builder secretEnv(Map<String, SecretKey> secretEnv) {
            this.secretEnv = secretEnv;
            return this;
        }

        public Builder ports(List<PortPlan> ports) {
            this.ports = ports;
            return this;
        }

        public Builder startup(Optional<ProbePlan> startup) {
            this.startup = startup;
            return this;
        }

        public Builder liveness(Optional<ProbePlan> liveness) {
            this.liveness = liveness;
            return this;
        }

        public Builder readiness(Optional<ProbePlan> readiness) {
            this.readiness = readiness;
            return this;
        }

        public Builder mounts(List<MountPlan> mounts) {
            this.mounts = mounts;
            return this;
        }

        public Builder readOnlyRoot(boolean readOnlyRoot) {
            this.readOnlyRoot = readOnlyRoot;
            return this;
        }

        public Builder preStop(List<String> preStop) {
            this.preStop = preStop;
            return this;
        }

        public ContainerPlan build() {
            return new ContainerPlan(
                    name,
                    image,
                    command,
                    args,
                    env,
                    secretEnv,
                    ports,
                    resources,
                    startup,
                    liveness,
                    readiness,
                    mounts,
                    readOnlyRoot,
                    preStop);
        }
    }
}
