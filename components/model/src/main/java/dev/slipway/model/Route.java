package dev.slipway.model;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Sends requests for a host and path to a service or a site.
 *
 * @param to name of a service or site
 * @param path path prefix; the longest match wins; default /
 * @param host host name; default the app's domain and aliases
 * @param stripPrefix whether the prefix is cut before the request is passed on; default no
 * @param connectTimeout default 5 s
 * @param readTimeout longest silence of the service; default 60 s
 * @param maxBodyMiB largest request body in MiB, 0 for no limit; default 10
 * @param buffering whether requests and answers are buffered; off for streams; default on
 * @param rateLimit limit for each client address; default none
 * @param cacheAssets whether the gateway keeps static assets; default no
 * @param headers further response headers
 */
public record Route(
        String to,
        String path,
        Optional<String> host,
        boolean stripPrefix,
        Duration connectTimeout,
        Duration readTimeout,
        int maxBodyMiB,
        boolean buffering,
        Optional<RateLimit> rateLimit,
        boolean cacheAssets,
        Map<String, String> headers) {
    public Route {
        headers = Ordered.copyOf(headers);
    }

    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder(String to) {
        return new Builder(to);
    }

    /** Collects the options of a route. */
    public static final class Builder {
        private final String to;
        private String path = "/";
        private Optional<String> host = Optional.empty();
        private boolean stripPrefix = false;
        private Duration connectTimeout = Duration.ofSeconds(5);
        private Duration readTimeout = Duration.ofSeconds(60);
        private int maxBodyMiB = 10;
        private boolean buffering = true;
        private Optional<RateLimit> rateLimit = Optional.empty();
        private boolean cacheAssets = false;
        private Map<String, String> headers = Map.of();

        private Builder(String to) {
            this.to = to;
        }

        public Builder path(String path) {
            this.path = path;
            return this;
        }

        public Builder host(String host) {
            this.host = Optional.of(host);
            return this;
        }

        public Builder stripPrefix(boolean stripPrefix) {
            this.stripPrefix = stripPrefix;
            return this;
        }

        public Builder connectTimeout(Duration connectTimeout) {
            this.connectTimeout = connectTimeout;
            return this;
        }

        public Builder readTimeout(Duration readTimeout) {
            this.readTimeout = readTimeout;
            return this;
        }

        public Builder maxBodyMiB(int maxBodyMiB) {
            this.maxBodyMiB = maxBodyMiB;
            return this;
        }

        public Builder buffering(boolean buffering) {
            this.buffering = buffering;
            return this;
        }

        public Builder rateLimit(RateLimit rateLimit) {
            this.rateLimit = Optional.of(rateLimit);
            return this;
        }

        public Builder cacheAssets(boolean cacheAssets) {
            this.cacheAssets = cacheAssets;
            return this;
        }

        public Builder headers(Map<String, String> headers) {
            this.headers = headers;
            return this;
        }

        public Route build() {
            return new Route(
                    to,
                    path,
                    host,
                    stripPrefix,
                    connectTimeout,
                    readTimeout,
                    maxBodyMiB,
                    buffering,
                    rateLimit,
                    cacheAssets,
                    headers);
        }
    }
}
