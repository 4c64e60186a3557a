package dev.slipway.model;

import java.util.Optional;

/**
 * Where a component offers metrics in the Prometheus text format.
 *
 * @param port container port
 * @param path default /metrics
 * @param job job name in Prometheus; default app name, hyphen, component name
 */
public record MetricsEndpoint(int port, String path, Optional<String> job) {
    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder(int port) {
        return new Builder(port);
    }

    /** Collects the options of a metrics endpoint. */
    public static final class Builder {
        private final int port;
        private String path = "/metrics";
        private Optional<String> job = Optional.empty();

        private Builder(int port) {
            this.port = port;
        }

        public Builder path(String path) {
            this.path = path;
            return this;
        }

        public Builder job(String job) {
            this.job = Optional.of(job);
            return this;
        }

        public MetricsEndpoint build() {
            return new MetricsEndpoint(port, path, job);
        }
    }
}
