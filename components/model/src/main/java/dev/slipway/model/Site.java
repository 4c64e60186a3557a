package dev.slipway.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A static front end: files that browsers fetch. A container on a host or a cluster, bucket and content
 * delivery network on AWS.
 *
 * @param name unique in the app, as a service's
 * @param image image that serves the files, for the targets that run containers
 * @param port port of that image, 1 to 65535; default 8080
 * @param fallback file that answers unknown paths, for client-side routes; default /index.html
 * @param directory built files to upload where a bucket serves them, beside the app file; default: the team's
 *     CI uploads them
 * @param replicas replicas of the container, from 1; default 1
 * @param resources limits of one replica; default a quarter core and 128 MiB
 * @param assetMaxAge how long browsers keep hashed assets; default 365 days
 * @param env environment of the container; no secrets, since browsers see it
 */
public record Site(
        String name,
        String image,
        int port,
        Optional<String> fallback,
        Optional<String> directory,
        int replicas,
        Resources resources,
        Duration assetMaxAge,
        List<EnvVar> env) {
    public Site {
        env = List.copyOf(env);
    }

    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder(String name, String image) {
        return new Builder(name, image);
    }

    /** Collects the options of a site. */
    public static final class Builder {
        private final String name;
        private final String image;
        private int port = 8080;
        private Optional<String> fallback = Optional.of("/index.html");
        private Optional<String> directory = Optional.empty();
        private int replicas = 1;
        private Resources resources = new Resources(250, 128);
        private Duration assetMaxAge = Duration.ofDays(365);
        private List<EnvVar> env = List.of();

        private Builder(String name, String image) {
            this.name = name;
            this.image = image;
        }

        public Builder port(int port) {
            this.port = port;
            return this;
        }

        public Builder fallback(String fallback) {
            this.fallback = Optional.of(fallback);
            return this;
        }

        /** Unknown paths are answered with 404. */
        public Builder withoutFallback() {
            this.fallback = Optional.empty();
            return this;
        }

        public Builder directory(String directory) {
            this.directory = Optional.of(directory);
            return this;
        }

        public Builder replicas(int replicas) {
            this.replicas = replicas;
            return this;
        }

        public Builder resources(Resources resources) {
            this.resources = resources;
            return this;
        }

        public Builder assetMaxAge(Duration assetMaxAge) {
            this.assetMaxAge = assetMaxAge;
            return this;
        }

        public Builder env(List<EnvVar> env) {
            this.env = env;
            return this;
        }

        public Site build() {
            return new Site(name, image, port, fallback, directory, replicas, resources, assetMaxAge, env);
        }
    }
}
