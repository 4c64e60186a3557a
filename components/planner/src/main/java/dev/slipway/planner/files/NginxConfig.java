package dev.slipway.planner.files;

import dev.slipway.model.Hsts;
import dev.slipway.model.RateLimit;
import dev.slipway.model.Tls;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The gateway's nginx.conf: terminates TLS, limits, caches and passes on to services by their network alias. Runs without root, so it
 * listens above 1024.
 *
 * @param serverNames public names, the canonical one first
 * @param routes where requests go
 * @param tls how the public side is encrypted (CLP-TLS-01 to CLP-TLS-05)
 * @param certificate path of the certificate chain
 * @param certificateKey path of its key
 * @param headers response headers of every answer (CLP-SEC-02)
 * @param rateLimit limit for each client address where a route has none (CLP-SEC-03)
 * @param trustedRanges address ranges of a content delivery network whose client address is believed (CLP-NET-02)
 * @param clientAddressHeader header in which that network gives the client's address
 * @param resolver address of the DNS server that knows the aliases
 * @param httpPort port for redirects and ACME
 * @param httpsPort port for everything else
 * @param acmeRoot directory from which ACME challenges are answered
 */
public record NginxConfig(
        List<String> serverNames,
        List<NginxRoute> routes,
        Tls tls,
        String certificate,
        String certificateKey,
        Map<String, String> headers,
        Optional<RateLimit> rateLimit,
        List<String> trustedRanges,
        String clientAddressHeader,
        String resolver,
        int httpPort,
        int httpsPort,
        String acmeRoot) {
    /** Docker's DNS server, the same address in every container. */
    public static final String DOCKER_RESOLVER = "127.0.0.11";

    /** Port that answers {@code /healthz} on the loopback address only. */
    public static final int HEALTH_PORT = 8081;

    /**
     * Suites with forward secrecy and authenticated encryption only: Mozilla's intermediate profile 5.8, which no longer has finite-field
     * Diffie-Hellman (CLP-TLS-04). TLS 1.3 suites are all strong and are OpenSSL's own.
     */
    public static final String CIPHERS = String.join(
            ":",
            "ECDHE-ECDSA-AES128-GCM-SHA256",
            "ECDHE-RSA-AES128-GCM-SHA256",
            "ECDHE-ECDSA-AES256-GCM-SHA384",
            "ECDHE-RSA-AES256-GCM-SHA384",
            "ECDHE-ECDSA-CHACHA20-POLY1305",
            "ECDHE-RSA-CHACHA20-POLY1305");

    private static final String DEFAULT_ZONE = "clients";

    public NginxConfig {
        serverNames = List.copyOf(serverNames);
        routes = List.copyOf(routes);
        headers = new LinkedHashMap<>(headers);
        trustedRanges = List.copyOf(trustedRanges);
    }

    /** The text of nginx.conf; holds no secret. */
    public String file() {
        return text(this::http);
    }

    /**
     * The same nginx.conf for a gateway behind an edge that already ended TLS, as a cluster's ingress controller does: routes are served
     * on the plain port, and the address in {@code trustedRanges} is the edge's.
     */
    public String fileBehindEdge() {
        return text(this::httpBehindEdge);
    }

    private static String text(Consumer<NginxBlock> http) {
        NginxBlock out = new NginxBlock();
        out.directive("worker_processes auto")
                .directive("pid /tmp/nginx.pid")
                .directive("error_log /dev/stderr warn")
                .empty()
                .block("events", events -> events.directive("worker_connections 2048"))
                .empty()
                .block("http", http);
        return out.text();
    }

    private void httpBehindEdge(NginxBlock http) {
        NginxDefaults.write(http, this);
        limits(http);
        healthServer(http);
        http.empty().block("server", server -> server.directive("listen " + httpPort + " default_server")
                .directive("server_name _")
                .directive("return 444"));
        for (Map.Entry<String, List<NginxRoute>> group : routesByHosts().entrySet()) {
            http.empty().block("server", server -> {
                server.directive("listen " + httpPort).directive("server_name " + group.getKey());
                if (tls.redirectHttp()) {
                    server.block(
                            "if ($http_x_forwarded_proto = http)",
                            plain -> plain.directive("return 301 https://$host$request_uri"));
                }
                locations(server, group.getValue(), "https");
            });
        }
    }

    private void http(NginxBlock http) {
        NginxDefaults.write(http, this);
        limits(http);
        encryption(http);
        healthServer(http);
        refuseUnknownHosts(http);
        plainServer(http);
        for (Map.Entry<String, List<NginxRoute>> group : routesByHosts().entrySet()) {
            http.empty().block("server", server -> secureServer(server, group.getKey(), group.getValue()));
        }
    }

    private void limits(NginxBlock http) {
        rateLimit.ifPresent(limit -> http.directive(zone(DEFAULT_ZONE, limit)));
        for (NginxRoute route : routes) {
            route.rateLimit().ifPresent(limit -> http.directive(zone(route.key(), limit)));
        }
        http.directive("limit_req_status 429");
        if (routes.stream().anyMatch(NginxLocation::isUnlimited)) {
            http.directive("limit_conn_zone $binary_remote_addr zone=" + NginxLocation.CONNECTIONS + ":10m")
                    .directive("limit_conn_status 429");
        }
        if (routes.stream().anyMatch(NginxRoute::cacheAssets)) {
            http.directive("proxy_cache_path /tmp/cache levels=1:2 keys_zone=assets:10m max_size=256m inactive=24h"
                    + " use_temp_path=off");
        }
    }

    private static String zone(String name, RateLimit limit) {
        return "limit_req_zone $binary_remote_addr zone=" + name + ":10m rate=" + limit.requestsPerSecond() + "r/s";
    }

    private void encryption(NginxBlock http) {
        http.directive("ssl_protocols " + String.join(" ", tls.versions()))
                .directive("ssl_ciphers " + CIPHERS)
                .directive("ssl_prefer_server_ciphers off")
                .directive("ssl_ecdh_curve X25519:prime256v1:secp384r1")
                .directive("ssl_session_cache shared:tls:10m")
                .directive("ssl_session_timeout 1d")
                .directive("ssl_session_tickets off");
        if (tls.ocspStapling()) {
            http.directive("ssl_stapling on").directive("ssl_stapling_verify on");
        }
    }

    private void healthServer(NginxBlock http) {
        http.empty().block("server", server -> server.directive("listen 127.0.0.1:" + HEALTH_PORT)
                .directive("access_log off")
                .block("location = /healthz", location -> location.directive("default_type text/plain")
                        .directive("return 200 'ok\\n'")));
    }

    private void refuseUnknownHosts(NginxBlock http) {
        http.empty()
                .comment("Whoever asks for a name that is not ours gets no answer and no certificate.")
                .block("server", server -> server.directive("listen " + httpPort + " default_server")
                        .directive("server_name _")
                        .directive("return 444"))
                .block("server", server -> server.directive("listen " + httpsPort + " ssl default_server")
                        .directive("server_name _")
                        .directive("ssl_reject_handshake on"));
    }

    private void plainServer(NginxBlock http) {
        http.empty().block("server", server -> {
            server.directive("listen " + httpPort)
                    .directive("server_name " + String.join(" ", allNames()))
                    .block("location /.well-known/acme-challenge/", acme -> acme.directive("root " + acmeRoot)
                            .directive("default_type text/plain"));
            if (tls.redirectHttp()) {
                server.block("location /", location -> location.directive("return 301 https://$host$request_uri"));
            } else {
                server.block("location /", location -> location.directive("return 404"));
            }
        });
    }

    private void secureServer(NginxBlock server, String names, List<NginxRoute> group) {
        server.directive("listen " + httpsPort + " ssl http2")
                .directive("server_name " + names)
                .directive("ssl_certificate " + certificate)
                .directive("ssl_certificate_key " + certificateKey);
        locations(server, group, "$scheme");
    }

    /** @param scheme what the browser spoke */
    private void locations(NginxBlock server, List<NginxRoute> group, String scheme) {
        List<NginxRoute> longestFirst = new ArrayList<>(group);
        longestFirst.sort(
                Comparator.comparingInt((NginxRoute route) -> -route.path().length())
                        .thenComparing(NginxRoute::path));
        for (NginxRoute route : longestFirst) {
            new NginxLocation(this, route, scheme).write(server);
        }
    }

    /** Directives that limit a location: its own zone, else the default one, else none. */
    Optional<String> limitOf(NginxRoute route) {
        if (route.rateLimit().isPresent()) {
            return Optional.of(limit(route.key(), route.rateLimit().get()));
        }
        return rateLimit.map(limit -> limit(DEFAULT_ZONE, limit));
    }

    private static String limit(String zone, RateLimit limit) {
        return "limit_req zone=" + zone + (limit.burst() > 0 ? " burst=" + limit.burst() + " nodelay" : "");
    }

    /** Headers of a location's answers, HSTS first; a location that adds one loses those of its server, so each adds all. */
    Map<String, String> headersOf(NginxRoute route) {
        Map<String, String> all = new LinkedHashMap<>();
        tls.hsts().ifPresent(hsts -> all.put("Strict-Transport-Security", strictTransport(hsts)));
        all.putAll(headers);
        all.putAll(route.headers());
        return all;
    }

    private static String strictTransport(Hsts hsts) {
        return "max-age=" + hsts.maxAge().toSeconds()
                + (hsts.includeSubDomains() ? "; includeSubDomains" : "")
                + (hsts.preload() ? "; preload" : "");
    }

    /** All public names once, the canonical ones first. */
    public List<String> allNames() {
        Set<String> names = new LinkedHashSet<>(serverNames);
        routes.forEach(route -> names.addAll(route.hosts()));
        return List.copyOf(names);
    }

    private Map<String, List<NginxRoute>> routesByHosts() {
        Map<String, List<NginxRoute>> groups = new LinkedHashMap<>();
        for (NginxRoute route : routes) {
            List<String> names = route.hosts().isEmpty() ? serverNames : route.hosts();
            groups.computeIfAbsent(String.join(" ", names), key -> new ArrayList<>())
                    .add(route);
        }
        return groups;
    }
}
