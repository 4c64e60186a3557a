package dev.slipway.planner.kubernetes;

import dev.slipway.model.Cache;
import dev.slipway.model.CacheEngine;
import dev.slipway.model.Database;
import java.util.Map;
import java.util.Optional;

/**
 * Images of what Slipway itself runs in a namespace, each pinned to a version (CLP-POL-01). A stack may pin them to a digest, or take them
 * from its own registry, by naming the component in {@code slipway:images}.
 */
final class KubernetesImages {
    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("pgbouncer", "docker.io/edoburu/pgbouncer:v1.24.1-p1"),
            Map.entry("gateway", "docker.io/nginxinc/nginx-unprivileged:1.28.0-alpine"),
            Map.entry("prometheus", "docker.io/prom/prometheus:v3.5.0"),
            Map.entry("alertmanager", "docker.io/prom/alertmanager:v0.28.1"),
            Map.entry("pushgateway", "docker.io/prom/pushgateway:v1.11.1"),
            Map.entry("blackbox-exporter", "docker.io/prom/blackbox-exporter:v0.27.0"),
            Map.entry("postgres-exporter", "docker.io/prometheuscommunity/postgres-exporter:v0.17.1"),
            Map.entry("redis-exporter", "docker.io/oliver006/redis_exporter:v1.74.0-alpine"),
            Map.entry("grafana", "docker.io/grafana/grafana:12.1.1"),
            Map.entry("loki", "docker.io/grafana/loki:3.5.5"),
            Map.entry("alloy", "docker.io/grafana/alloy:v1.10.2"),
            Map.entry("rclone", "docker.io/rclone/rclone:1.71.0"));

    /** Major versions that the official image offers, with the minor version Slipway was written against. */
    private static final Map<Integer, String> POSTGRES =
            Map.of(14, "14.19", 15, "15.14", 16, "16.10", 17, "17.6", 18, "18.0");

    private static final Map<String, String> REDIS =
            Map.of("7", "7.4.5", "7.2", "7.2.10", "7.4", "7.4.5", "8", "8.2.1", "8.0", "8.0.3", "8.2", "8.2.1");
    private static final Map<String, String> VALKEY =
            Map.of("7.2", "7.2.10", "8", "8.1.3", "8.0", "8.0.4", "8.1", "8.1.3");

    private final Map<String, String> overrides;

    KubernetesImages(Map<String, String> overrides) {
        this.overrides = overrides;
    }

    /** Image of something Slipway brings along. */
    String of(String component) {
        String image = overrides.getOrDefault(component, DEFAULTS.getOrDefault(component, ""));
        if (image.isEmpty()) {
            throw new IllegalArgumentException("no image is known for " + component);
        }
        return image;
    }

    /** Image of a component of the app, which the stack may move without touching the app file. */
    String of(String component, String planned) {
        return overrides.getOrDefault(component, planned);
    }

    /** Image of a database server; empty for a version that does not exist. */
    Optional<String> postgres(Database database) {
        return Optional.ofNullable(POSTGRES.get(database.version()))
                .map(minor ->
                        overrides.getOrDefault(database.name(), "docker.io/library/postgres:" + minor + "-bookworm"));
    }

    /** Image of a cache server; empty for a version that does not exist. */
    Optional<String> cache(Cache cache) {
        boolean redis = cache.engine() == CacheEngine.REDIS;
        return Optional.ofNullable((redis ? REDIS : VALKEY).get(cache.version()))
                .map(version -> overrides.getOrDefault(
                        cache.name(),
                        (redis ? "docker.io/library/redis:" : "docker.io/valkey/valkey:") + version + "-alpine"));
    }
}
