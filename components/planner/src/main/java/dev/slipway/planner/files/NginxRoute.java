package dev.slipway.planner.files;

import dev.slipway.model.RateLimit;
import dev.slipway.model.Route;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sends requests below a path to an upstream.
 *
 * @param hosts host names it answers for; empty: all names of the gateway
 * @param path path prefix; the longest match wins
 * @param upstream network alias of the component; asked from DNS again and again, so that a replaced component keeps serving
 * @param port port of the component
 * @param stripPrefix whether the prefix is cut before the request is passed on
 * @param connectTimeout longest wait for a connection
 * @param readTimeout longest silence of the component
 * @param maxBodyMiB largest request body in MiB, 0 for no limit
 * @param buffering whether requests and answers are buffered; off for streams
 * @param rateLimit limit for each client address; empty: the gateway's default
 * @param cacheAssets whether the gateway keeps static assets
 * @param fallback file that answers unknown paths, for client-side routes; empty: none
 * @param assetMaxAge how long browsers keep hashed assets; empty: what the component says
 * @param headers further response headers
 */
public record NginxRoute(
        List<String> hosts,
        String path,
        String upstream,
        int port,
        boolean stripPrefix,
        Duration connectTimeout,
        Duration readTimeout,
        int maxBodyMiB,
        boolean buffering,
        Optional<RateLimit> rateLimit,
        boolean cacheAssets,
        Optional<String> fallback,
        Optional<Duration> assetMaxAge,
        Map<String, String> headers) {
    public NginxRoute {
        hosts = List.copyOf(hosts);
        headers = new LinkedHashMap<>(headers);
    }

    /** A route of the app to a service. */
    public static NginxRoute toService(Route route, String upstream, int port) {
        return of(route, upstream, port, Optional.empty(), Optional.empty());
    }

    /** A route of the app to a static front end, whose hashed assets browsers keep (CLP-SVC-02). */
    public static NginxRoute toSite(
            Route route, String upstream, int port, Optional<String> fallback, Duration assetMaxAge) {
        return of(route, upstream, port, fallback, Optional.of(assetMaxAge));
    }

    private static NginxRoute of(
            Route route, String upstream, int port, Optional<String> fallback, Optional<Duration> assetMaxAge) {
        return new NginxRoute(
                route.host().stream().toList(),
                route.path(),
                upstream,
                port,
                route.stripPrefix(),
                route.connectTimeout(),
                route.readTimeout(),
                route.maxBodyMiB(),
                route.buffering(),
                route.rateLimit(),
                route.cacheAssets(),
                fallback,
                assetMaxAge,
                route.headers());
    }

    /** Name that is unique in the gateway and usable in nginx variables and zones. */
    String key() {
        String words = (String.join("_", hosts) + path)
                .replaceAll("[^A-Za-z0-9]+", "_")
                .replaceAll("^_|_$", "");
        return words.isEmpty() ? "root" : words;
    }
}
