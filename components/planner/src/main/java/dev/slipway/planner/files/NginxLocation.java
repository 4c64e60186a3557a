package dev.slipway.planner.files;

import java.time.Duration;
import java.util.Map;

/** Writes the locations of one route: its path, its hashed assets, its fallback for client-side routes. */
final class NginxLocation {
    /** Files whose name carries a hash of their content, as bundlers write them; these may be kept for long. */
    private static final String HASHED_ASSET =
            "[-.][0-9A-Za-z_-]{8,}\\.(?:css|js|mjs|map|json|wasm|svg|png|jpe?g|gif|webp|avif|ico|woff2?|ttf)$";

    /** Zone that counts the open requests of a client address. */
    static final String CONNECTIONS = "connections";

    /** Open requests of one client address to a route that takes bodies of any size, so that none holds all connections (ALX-POL-10). */
    private static final int OPEN_REQUESTS = 100;

    private final NginxConfig config;
    private final NginxRoute route;
    private final String scheme;
    private final String variable;

    /** @param scheme what the browser spoke, as the component is told */
    NginxLocation(NginxConfig config, NginxRoute route, String scheme) {
        this.config = config;
        this.route = route;
        this.scheme = scheme;
        this.variable = "$upstream_" + route.key();
    }

    /** Whether requests may take any size and so any time. */
    static boolean isUnlimited(NginxRoute route) {
        return route.maxBodyMiB() == 0;
    }

    void write(NginxBlock server) {
        server.empty().block("location " + route.path(), location -> {
            common(location);
            headers(location, Map.of());
            if (route.stripPrefix() && !route.path().equals("/")) {
                String prefix = route.path().replaceAll("/$", "");
                location.directive("rewrite ^" + prefix + "/?(.*)$ /$1 break");
            }
            if (route.fallback().isPresent()) {
                location.directive("proxy_intercept_errors on").directive("error_page 404 =200 @" + fallbackName());
            }
            location.directive("proxy_pass http://" + variable);
            route.assetMaxAge().ifPresent(age -> assets(location, age));
        });
        route.fallback().ifPresent(file -> fallback(server, file));
    }

    private void assets(NginxBlock location, Duration maxAge) {
        location.block("location ~* " + NginxBlock.quoted(HASHED_ASSET).replace("\\\\", "\\"), assets -> {
            common(assets);
            headers(assets, Map.of("Cache-Control", "public, max-age=" + maxAge.toSeconds() + ", immutable"));
            if (route.cacheAssets()) {
                assets.directive("proxy_cache assets")
                        .directive("proxy_cache_valid 200 24h")
                        .directive("proxy_cache_use_stale error timeout updating http_502 http_503 http_504")
                        .directive("proxy_cache_lock on");
            }
            assets.directive("proxy_pass http://" + variable);
        });
    }

    private void fallback(NginxBlock server, String file) {
        server.block("location @" + fallbackName(), location -> {
            common(location);
            headers(location, Map.of("Cache-Control", "no-cache"));
            location.directive("rewrite ^ " + file + " break").directive("proxy_pass http://" + variable);
        });
    }

    private void common(NginxBlock location) {
        location.directive("set " + variable + " " + route.upstream() + ":" + route.port());
        config.limitOf(route).ifPresent(location::directive);
        if (isUnlimited(route)) {
            location.directive("limit_conn " + CONNECTIONS + " " + OPEN_REQUESTS);
        }
        location.directive("client_max_body_size " + (route.maxBodyMiB() == 0 ? "0" : route.maxBodyMiB() + "m"))
                .directive("proxy_http_version 1.1")
                .directive("proxy_set_header Host $host")
                .directive("proxy_set_header X-Real-IP $remote_addr")
                .directive("proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for")
                .directive("proxy_set_header X-Forwarded-Proto " + scheme)
                .directive("proxy_set_header X-Forwarded-Host $host")
                .directive("proxy_set_header X-Request-Id $request_id")
                .directive("proxy_set_header Upgrade $http_upgrade")
                .directive("proxy_set_header Connection $connection_upgrade")
                .directive("proxy_connect_timeout " + seconds(route.connectTimeout()))
                .directive("proxy_read_timeout " + seconds(route.readTimeout()))
                .directive("proxy_send_timeout " + seconds(route.readTimeout()))
                .directive("proxy_next_upstream error timeout http_502 http_503")
                .directive("proxy_next_upstream_tries 3");
        if (!route.buffering()) {
            location.directive("proxy_buffering off").directive("proxy_request_buffering off");
        }
    }

    private void headers(NginxBlock location, Map<String, String> more) {
        config.headersOf(route).forEach((name, value) -> header(location, name, value));
        more.forEach((name, value) -> header(location, name, value));
    }

    private static void header(NginxBlock location, String name, String value) {
        location.directive("proxy_hide_header " + name)
                .directive("add_header " + name + " " + NginxBlock.quoted(value) + " always");
    }

    private String fallbackName() {
        return "fallback_" + route.key();
    }

    private static String seconds(Duration duration) {
        return Math.max(1, duration.toSeconds()) + "s";
    }
}
