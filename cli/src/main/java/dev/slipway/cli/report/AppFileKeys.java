package dev.slipway.cli.report;

import java.util.List;
import java.util.Map;

/** Where the app file decides what a rule judges: the rules speak of resources, and who wrote the app file never wrote one. */
final class AppFileKeys {
    private static final List<String> REPLICAS = List.of("services.replicas", "services.scale", "sites.replicas");
    private static final List<String> IMAGES = List.of("services.image", "workers.image", "sites.image");
    private static final List<String> PROBES = List.of("services.health", "services.readiness", "workers.liveness");

    static final Map<String, List<String>> BY_RULE = Map.ofEntries(
            Map.entry("alarms-cover-services", List.of("monitoring.enabled")),
            Map.entry("backup-covers-data", List.of("databases.backup")),
            Map.entry("backups-run-daily", List.of("databases.backup.schedules")),
            Map.entry("cors-origins-exact", List.of("buckets.cors")),
            Map.entry("data-service-has-alarm", List.of("monitoring.enabled")),
            Map.entry("data-service-has-backup", List.of("databases.backup")),
            Map.entry("docker-healthcheck", PROBES),
            Map.entry("docker-image-pinned", IMAGES),
            Map.entry("docker-no-plaintext-secrets", List.of("secrets")),
            Map.entry("docker-readonly-rootfs", List.of("services.readOnlyRoot", "services.writablePaths")),
            Map.entry("ecs-desired-count", REPLICAS),
            Map.entry("ecs-health-check", PROBES),
            Map.entry("ecs-image-pinned", IMAGES),
            Map.entry("ecs-no-plaintext-secrets", List.of("secrets")),
            Map.entry("ecs-readonly-rootfs", List.of("services.readOnlyRoot", "services.writablePaths")),
            Map.entry("images-supported", IMAGES),
            Map.entry("k8s-image-pinned", IMAGES),
            Map.entry("k8s-liveness-not-readiness", List.of("services.liveness", "services.readiness")),
            Map.entry("k8s-no-secret-env", List.of("secrets")),
            Map.entry("k8s-probes", PROBES),
            Map.entry("k8s-readonly-rootfs", List.of("services.readOnlyRoot", "services.writablePaths")),
            Map.entry("k8s-replicas-min", REPLICAS),
            Map.entry("log-retention", List.of("logging.retention")),
            Map.entry("nginx-rate-limit", List.of("rateLimit", "routes.rateLimit")),
            Map.entry("nginx-security-headers", List.of("securityHeaders")),
            Map.entry("no-mirror-replication", List.of("buckets.replica.mode")),
            Map.entry("postgres-archives-wal", List.of("databases.backup.continuous")),
            Map.entry("production-mode", List.of("services.env")),
            Map.entry("rds-backup-retention", List.of("databases.backup.retention")),
            Map.entry("rds-multi-az", List.of("databases.highAvailability")),
            Map.entry("redis-failover", List.of("caches.replicas")),
            Map.entry("redis-snapshots", List.of("caches.backup")),
            Map.entry("s3-cors-origins-exact", List.of("buckets.cors")),
            Map.entry("s3-replication-configured", List.of("buckets.replica")),
            Map.entry("s3-versioning-enabled", List.of("buckets.versioning")),
            Map.entry("signing-keys-long-enough", List.of("secrets.length")),
            Map.entry("sns-topic-has-subscriber", List.of("contact", "monitoring.recipients")),
            Map.entry("target-group-checks-readiness", List.of("services.readiness")));

    private AppFileKeys() {}

    /** The keys that decide what this rule judges; none where the app file does not. */
    static List<String> of(String rule) {
        return BY_RULE.getOrDefault(rule, List.of());
    }
}
