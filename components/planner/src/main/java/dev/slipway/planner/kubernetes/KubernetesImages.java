package dev.slipway.planner.kubernetes;

import dev.slipway.model.CacheEngine;
import java.util.Map;

/** Images of what Slipway itself runs in a namespace, each pinned by tag; a stack may set its own, by role. */
final class KubernetesImages {
    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("pgbouncer", "docker.io/edoburu/pgbouncer:v1.24.1-p1"),
            Map.entry("gateway", "docker.io/nginxinc/nginx-unprivileged:1.28.0-alpine"),
            Map.entry("prometheus", "docker.io/prom/prometheus:v3.5.0"),
            Map.entry("alertmanager", "docker.io/prom/alertmanager:v0.28.1"),
            Map.entry("grafana", "docker.io/grafana/grafana:12.1.1"),
            Map.entry("loki", "docker.io/grafana/loki:3.5.3"),
            Map.entry("alloy", "docker.io/grafana/alloy:v1.10.2"),
            Map.entry("rclone", "docker.io/rclone/rclone:1.71.0"));

    private final Map<String, String> overrides;

    KubernetesImages(Map<String, String> overrides) {
        this.overrides = overrides;
    }

    String of(String role) {
        String image = overrides.getOrDefault(role, DEFAULTS.getOrDefault(role, ""));
        if (image.isEmpty()) {
            throw new IllegalArgumentException("no image is known for the role " + role);
        }
        return image;
    }

    String postgres(int version) {
        return overrides.getOrDefault("postgres", "docker.io/library/postgres:" + version + "-alpine");
    }

    String cache(CacheEngine engine, String version) {
        String name = engine == CacheEngine.VALKEY ? "docker.io/valkey/valkey" : "docker.io/library/redis";
        return overrides.getOrDefault(
                engine == CacheEngine.VALKEY ? "valkey" : "redis", name + ":" + version + "-alpine");
    }
}
