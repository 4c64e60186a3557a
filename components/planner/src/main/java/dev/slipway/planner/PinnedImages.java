package dev.slipway.planner;

import dev.slipway.model.Cache;
import dev.slipway.model.CacheEngine;
import dev.slipway.model.Database;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Images of what Slipway itself brings along, each pinned to a version (CLP-POL-01). A stack may pin them to a digest, or take them from
 * its own registry, by naming the component in {@code slipway:images}.
 */
public final class PinnedImages {
    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("nginx", "nginx:1.28.0-alpine"),
            Map.entry("gateway", "nginxinc/nginx-unprivileged:1.28.0-alpine"),
            Map.entry("certbot", "certbot/certbot:v4.2.0"),
            Map.entry("pgbouncer", "edoburu/pgbouncer:v1.24.1-p1"),
            Map.entry("busybox", "busybox:1.37.0"),
            Map.entry("sqlite", "python:3.13.7-alpine"),
            Map.entry("rclone", "rclone/rclone:1.71.0"),
            // The last one that sends Content-MD5, without which many stores refuse lifecycle, CORS and more (aws-cli
            // issue 9215).
            Map.entry("aws-cli", "amazon/aws-cli:2.22.35"),
            Map.entry("seaweedfs", "chrislusf/seaweedfs:3.97"),
            Map.entry("prometheus", "prom/prometheus:v3.5.0"),
            Map.entry("alertmanager", "prom/alertmanager:v0.28.1"),
            Map.entry("pushgateway", "prom/pushgateway:v1.11.1"),
            Map.entry("grafana", "grafana/grafana:12.1.1"),
            Map.entry("loki", "grafana/loki:3.5.5"),
            Map.entry("alloy", "grafana/alloy:v1.10.2"),
            Map.entry("node-exporter", "prom/node-exporter:v1.9.1"),
            Map.entry("blackbox-exporter", "prom/blackbox-exporter:v0.27.0"),
            Map.entry("postgres-exporter", "prometheuscommunity/postgres-exporter:v0.17.1"),
            Map.entry("redis-exporter", "oliver006/redis_exporter:v1.74.0-alpine"));

    /** Major versions that the official image offers, with the minor version Slipway was written against. */
    private static final Map<Integer, String> POSTGRES =
            Map.of(14, "14.19", 15, "15.14", 16, "16.10", 17, "17.6", 18, "18.0");

    private static final Map<String, String> REDIS =
            Map.of("7", "7.4.5", "7.2", "7.2.10", "7.4", "7.4.5", "8", "8.2.1", "8.0", "8.0.3", "8.2", "8.2.1");
    private static final Map<String, String> VALKEY =
            Map.of("7.2", "7.2.10", "8", "8.1.3", "8.0", "8.0.4", "8.1", "8.1.3");

    private final Map<String, String> overrides;
    private final boolean qualified;

    private PinnedImages(Map<String, String> overrides, boolean qualified) {
        this.overrides = Map.copyOf(overrides);
        this.qualified = qualified;
    }

    /** In Docker's short form, as a Docker Engine stores it. */
    public static PinnedImages shortForm(Map<String, String> overrides) {
        return new PinnedImages(overrides, false);
    }

    /** With the registry, since not every container runtime assumes Docker Hub. */
    public static PinnedImages qualified(Map<String, String> overrides) {
        return new PinnedImages(overrides, true);
    }

    /** Major versions of PostgreSQL that there is an image for. */
    public static Set<Integer> postgresVersions() {
        return POSTGRES.keySet();
    }

    /**
     * Image of something Slipway brings along.
     *
     * @throws IllegalArgumentException when nothing is known by that name
     */
    public String of(String component) {
        String override = overrides.get(component);
        String image = DEFAULTS.getOrDefault(component, "");
        if (override == null && image.isEmpty()) {
            throw new IllegalArgumentException("no image is known for " + component);
        }
        return override == null ? reference(image) : override;
    }

    /** Image of a component of the app, which the stack may move without touching the app file. */
    public String of(String component, String planned) {
        return overrides.getOrDefault(component, planned);
    }

    /** Image of a database server; empty for a version that does not exist. */
    public Optional<String> postgres(Database database) {
        return Optional.ofNullable(POSTGRES.get(database.version()))
                .map(minor -> overrides.getOrDefault(database.name(), reference("postgres:" + minor + "-bookworm")));
    }

    /** Image of a cache server; empty for a version that does not exist. */
    public Optional<String> cache(Cache cache) {
        boolean redis = cache.engine() == CacheEngine.REDIS;
        return Optional.ofNullable((redis ? REDIS : VALKEY).get(cache.version()))
                .map(version -> overrides.getOrDefault(
                        cache.name(), reference((redis ? "redis:" : "valkey/valkey:") + version + "-alpine")));
    }

    private String reference(String image) {
        if (!qualified) {
            return image;
        }
        return "docker.io/" + (image.contains("/") ? image : "library/" + image);
    }
}
