package dev.slipway.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What runs: an image with its environment, its needs and its limits. Shared by services, workers, schedules
 * and migrations.
 *
 * @param image image reference with tag or digest; {@code latest} is refused in prod by policy
 * @param command program with its arguments; replaces the image's entry point and command when not empty
 * @param user numeric user id, not 0; default 10001
 * @param resources limits of one replica; default half a core and 512 MiB
 * @param env environment beside what uses-edges give
 * @param uses what it needs of the app
 * @param mounts directories that survive
 * @param files files made from templates
 * @param writablePaths directories that are writable in memory although the root is read-only; default /tmp
 * @param readOnlyRoot whether the root file system is read-only; default yes
 * @param stopGrace time to finish after SIGTERM; default 30 s
 */
public record Container(
        String image,
        List<String> command,
        Optional<Integer> user,
        Resources resources,
        List<EnvVar> env,
        List<Use> uses,
        List<Mount> mounts,
        List<ConfigFile> files,
        List<String> writablePaths,
        boolean readOnlyRoot,
        Duration stopGrace) {
    public Container {
        command = List.copyOf(command);
        env = List.copyOf(env);
        uses = List.copyOf(uses);
        mounts = List.copyOf(mounts);
        files = List.copyOf(files);
        writablePaths = List.copyOf(writablePaths);
    }

    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder(String image) {
        return new Builder(image);
    }

    /** Collects the options of a container. */
    public static final class Builder {
        private final String image;
        private List<String> command = List.of();
        private Optional<Integer> user = Optional.empty();
        private Resources resources = new Resources(500, 512);
        private List<EnvVar> env = List.of();
        private List<Use> uses = List.of();
        private List<Mount> mounts = List.of();
        private List<ConfigFile> files = List.of();
        private List<String> writablePaths = List.of("/tmp");
        private boolean readOnlyRoot = true;
        private Duration stopGrace = Duration.ofSeconds(30);

        private Builder(String image) {
            this.image = image;
        }

        public Builder command(List<String> command) {
            this.command = command;
            return this;
        }

        public Builder user(int user) {
            this.user = Optional.of(user);
            return this;
        }

        public Builder resources(Resources resources) {
            this.resources = resources;
            return this;
        }

        public Builder env(List<EnvVar> env) {
            this.env = env;
            return this;
        }

        public Builder uses(List<Use> uses) {
            this.uses = uses;
            return this;
        }

        public Builder mounts(List<Mount> mounts) {
            this.mounts = mounts;
            return this;
        }

        public Builder files(List<ConfigFile> files) {
            this.files = files;
            return this;
        }

        public Builder writablePaths(List<String> writablePaths) {
            this.writablePaths = writablePaths;
            return this;
        }

        public Builder readOnlyRoot(boolean readOnlyRoot) {
            this.readOnlyRoot = readOnlyRoot;
            return this;
        }

        public Builder stopGrace(Duration stopGrace) {
            this.stopGrace = stopGrace;
            return this;
        }

        public Container build() {
            return new Container(
                    image, command, user, resources, env, uses, mounts, files, writablePaths, readOnlyRoot, stopGrace);
        }
    }
}
