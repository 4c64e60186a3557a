package dev.slipway.model;

import java.util.Map;
import java.util.Optional;

/**
 * An edge from a container to something it needs. It gives address, credentials, permission and network path
 * together, and nothing more.
 *
 * @param resource name of a database, cache, bucket, service or external of the app
 * @param access what is permitted; default read and write
 * @param env environment variable to attribute of the resource, such as {@code DATABASE_URL: url}; empty: the
 *     defaults of the resource's kind
 * @param connections most connections that one replica opens to a database, its own pool; default not known, and
 *     then not counted against max_connections
 */
public record Use(String resource, Access access, Map<String, String> env, Optional<Integer> connections) {
    public Use {
        env = Ordered.copyOf(env);
    }

    /** An edge whose connections are not counted. */
    public Use(String resource, Access access, Map<String, String> env) {
        this(resource, access, env, Optional.empty());
    }

    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder(String resource) {
        return new Builder(resource);
    }

    /** Collects the options of an use. */
    public static final class Builder {
        private final String resource;
        private Access access = Access.READ_WRITE;
        private Map<String, String> env = Map.of();
        private Optional<Integer> connections = Optional.empty();

        private Builder(String resource) {
            this.resource = resource;
        }

        public Builder access(Access access) {
            this.access = access;
            return this;
        }

        public Builder env(Map<String, String> env) {
            this.env = env;
            return this;
        }

        public Builder connections(int connections) {
            this.connections = Optional.of(connections);
            return this;
        }

        public Use build() {
            return new Use(resource, access, env, connections);
        }
    }
}
