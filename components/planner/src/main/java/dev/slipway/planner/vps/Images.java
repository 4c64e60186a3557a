package dev.slipway.planner.vps;

import dev.slipway.model.Cache;
import dev.slipway.model.CacheEngine;
import java.util.Map;
import java.util.Optional;

/**
 * Images of what Slipway itself brings along, each pinned to a version (CLP-POL-01). A stack may pin them to a digest, or take them from
 * its own registry, by naming the component in its settings.
 */
final class Images {
    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("nginx", "nginx:1.28.0-alpine"),
            Map.entry("certbot", "certbot/certbot:v4.2.0"),
            Map.entry("pgbouncer", "edoburu/pgbouncer:v1.24.1-p1"),
            Map.entry("busybox", "busybox:1.37.0"),
            Map.entry("rclone", "rclone/rclone:1.71.0"),
            Map.entry("aws-cli", "amazon/aws-cli:2.31.0"),
            Map.entry("seaweedfs", "chrislusf/seaweedfs:3.97"),
            Map.entry("prometheus", "prom/prometheus:v3.5.0"),
            Map.entry("alertmanager", "prom/alertmanager:v0.28.1"),
            Map.entry("grafana", "grafana/grafana:12.1.1"),
            Map.entry("loki", "grafana/loki:3.5.5"),
            Map.entry("alloy", "grafana/alloy:v1.10.2"),
            Map.entry("node-exporter", "prom/node-exporter:v1.9.1"),
            Map.entry("blackbox-exporter", "prom/blackbox-exporter:v0.27.0"),
            Map.entry("postgres-exporter", "prometheuscommunity/postgres-exporter:v0.17.1"),
            Map.entry("redis-exporter", "oliver006/redis_exporter:v1.74.0-alpine"));

    /** Major versions that the official image offers, with the minor version Slipway was written against. */
    static final Map<Integer, String> POSTGRES = Map.of(14, "14.19", 15, "15.14", 16, "16.10", 17, "17.6", 18, "18.0");

    private static final Map<String, String> REDIS =
            Map.of("7", "7.4.5", "7.2", "7.2.10", "7.4", "7.4.5", "8", "8.2.1", "8.0", "8.0.3", "8.2", "8.2.1");
    private static final Map<String, String> VALKEY =
            Map.of("7.2", "7.2.10", "8", "8.1.3", "8.0", "8.0.4", "8.1", "8.1.3");

    private final Map<String, String> overrides;

    Images(Map<String, String> overrides) {
        this.overrides = overrides;
    }

    /** Image of something Slipway brings along. */
    String of(String component) {
        String image = overrides.getOrDefault(component, DEFAULTS.get(component));
        if (image == null) {
            throw new IllegalArgumentException("no image is known for " + component);
        }
        return image;
    }

    /** Image of a component of the app, which the stack may move without touching the app file. */
    String of(String component, String planned) {
        return overrides.getOrDefault(component, planned);
    }

    Optional<String> postgres(String database, int version) {
        return Optional.ofNullable(POSTGRES.get(version))
                .map(minor -> overrides.getOrDefault(database, "postgres:" + minor + "-bookworm"));
    }

    Optional<String> cache(Cache cache) {
        boolean redis = cache.engine() == CacheEngine.REDIS;
        String minor = (redis ? REDIS : VALKEY).get(cache.version());
        return Optional.ofNullable(minor)
                .map(version -> overrides.getOrDefault(
                        cache.name(), (redis ? "redis:" : "valkey/valkey:") + version + "-alpine"));
    }
}
