package dev.slipway.planner.aws;

import dev.slipway.model.Alarm;
import dev.slipway.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads each of the app file's signals from CloudWatch, for every subject that has it. */
final class Signals {
    private static final String ABOVE = "GreaterThanThreshold";
    private static final String BELOW = "LessThanThreshold";

    private final Watched watched;

    Signals(Watched watched) {
        this.watched = watched;
    }

    /**
     * How one signal is read for one subject.
     *
     * @param subject service, database, cache, bucket or certificate
     * @param metrics metrics by id
     * @param expression metric math, when there is one
     * @param comparison how the threshold is crossed
     * @param threshold in the metric's unit
     * @param missing what missing data means
     * @param periodSeconds fixed span of a data point, where the metric comes rarely
     */
    record Reading(
            String subject,
            Map<String, MetricPlan> metrics,
            Optional<String> expression,
            String comparison,
            double threshold,
            String missing,
            Optional<Integer> periodSeconds) {}

    List<Reading> readings(Alarm alarm) {
        double threshold = alarm.threshold();
        return switch (alarm.signal()) {
            case ERROR_RATE -> targets(group -> errorRate(group, threshold));
            case LATENCY_P95 -> targets(group -> latency(group, "p95", threshold));
            case LATENCY_P99 -> targets(group -> latency(group, "p99", threshold));
            case SERVICE_DOWN -> serviceDown(threshold);
            case REQUEST_RATE -> targets(group -> rate(group, "RequestCount", threshold));
            case FAILED_LOGINS ->
                targets(group -> simple(
                        group.key(),
                        Metrics.target(group.key(), "HTTPCode_Target_4XX_Count", "Sum"),
                        ABOVE,
                        threshold,
                        "notBreaching"));
            case CPU -> cpu(threshold);
            case MEMORY -> memory(threshold);
            case DISK -> databases(database -> storage(database, threshold));
            case CONNECTIONS -> databases(database -> connections(database, threshold));
            case EVICTIONS ->
                caches(cache -> simple(
                        cache.key(), Metrics.cache(cache, "Evictions", "Sum"), ABOVE, threshold, "notBreaching"));
            case REPLICATION_LAG -> replicationLag(threshold);
            case BACKUP_AGE -> backupAge(threshold);
            case CERTIFICATE_EXPIRY ->
                watched.certificates().stream()
                        .map(it ->
                                daily("certificate-" + it.key(), Metrics.certificate(it), BELOW, threshold, "ignore"))
                        .toList();
            case CUSTOM -> custom(alarm);
            case QUEUE_DEPTH ->
                watched.queueDepths().entrySet().stream()
                        .map(it -> simple(it.getKey(), it.getValue(), ABOVE, threshold, "breaching"))
                        .toList();
        };
    }

    /** Share of 5xx among all answers; the guide's rate per second is a mistake (CLP-POL-04). */
    private static Reading errorRate(TargetGroupPlan group, double threshold) {
        Map<String, MetricPlan> metrics = new LinkedHashMap<>();
        metrics.put("errors", Metrics.target(group.key(), "HTTPCode_Target_5XX_Count", "Sum"));
        metrics.put("requests", Metrics.target(group.key(), "RequestCount", "Sum"));
        return new Reading(
                group.key(),
                metrics,
                Optional.of("IF(requests > 0, FILL(errors, 0) / requests, 0)"),
                ABOVE,
                threshold,
                "notBreaching",
                Optional.empty());
    }

    private static Reading latency(TargetGroupPlan group, String percentile, double threshold) {
        return simple(
                group.key(),
                Metrics.target(group.key(), "TargetResponseTime", percentile),
                ABOVE,
                threshold,
                "notBreaching");
    }

    private static Reading rate(TargetGroupPlan group, String metric, double threshold) {
        return new Reading(
                group.key(),
                Map.of("requests", Metrics.target(group.key(), metric, "Sum")),
                Optional.of("requests / PERIOD(requests)"),
                ABOVE,
                threshold,
                "notBreaching",
                Optional.empty());
    }

    /** Behind the load balancer by its own checks; elsewhere a service without data points has no running task. */
    private List<Reading> serviceDown(double threshold) {
        List<Reading> readings = new ArrayList<>(targets(group -> simple(
                group.key(),
                Metrics.target(group.key(), "UnHealthyHostCount", "Maximum"),
                ABOVE,
                threshold,
                "breaching")));
        for (EcsServicePlan service : watched.services()) {
            if (service.targetGroup().isEmpty()) {
                readings.add(simple(
                        service.key(),
                        Metrics.service(watched.cluster(), service.name(), "CPUUtilization", "SampleCount"),
                        BELOW,
                        1,
                        "breaching"));
            }
        }
        return readings;
    }

    private List<Reading> cpu(double threshold) {
        List<Reading> readings = new ArrayList<>();
        watched.services()
                .forEach(it -> readings.add(simple(
                        it.key(),
                        Metrics.service(watched.cluster(), it.name(), "CPUUtilization", "Average"),
                        ABOVE,
                        threshold,
                        "notBreaching")));
        watched.databases()
                .forEach(it -> readings.add(simple(
                        it.key(),
                        Metrics.rds(it.identifier(), "CPUUtilization", "Average"),
                        ABOVE,
                        threshold,
                        "breaching")));
        watched.caches()
                .forEach(it -> readings.add(simple(
                        it.key(),
                        Metrics.cache(it, "EngineCPUUtilization", "Average"),
                        ABOVE,
                        threshold,
                        "breaching")));
        return readings;
    }

    private List<Reading> memory(double threshold) {
        List<Reading> readings = new ArrayList<>();
        watched.services()
                .forEach(it -> readings.add(simple(
                        it.key(),
                        Metrics.service(watched.cluster(), it.name(), "MemoryUtilization", "Average"),
                        ABOVE,
                        threshold,
                        "notBreaching")));
        watched.databases()
                .forEach(it -> readings.add(simple(
                        it.key(),
                        Metrics.rds(it.identifier(), "FreeableMemory", "Average"),
                        BELOW,
                        freeBytes(memoryMiB(it.instanceClass()), threshold),
                        "breaching")));
        watched.caches()
                .forEach(it -> readings.add(simple(
                        it.key(),
                        Metrics.cache(it, "DatabaseMemoryUsagePercentage", "Average"),
                        ABOVE,
                        threshold,
                        "breaching")));
        return readings;
    }

    private static Reading storage(DatabasePlan database, double threshold) {
        return simple(
                database.key(),
                Metrics.rds(database.identifier(), "FreeStorageSpace", "Average"),
                BELOW,
                freeBytes(database.storageGiB() * 1024L, threshold),
                "breaching");
    }

    /** RDS counts connections, so the share is taken of max_connections, or of what RDS gives by memory. */
    private static Reading connections(DatabasePlan database, double threshold) {
        long most = database.parameters().stream()
                .filter(it -> it.name().equals("max_connections"))
                .map(it -> Long.parseLong(it.value()))
                .findFirst()
                .orElse(Math.min(5000, memoryMiB(database.instanceClass()) * 1024 * 1024 / 9_531_392));
        return simple(
                database.key(),
                Metrics.rds(database.identifier(), "DatabaseConnections", "Average"),
                ABOVE,
                Math.floor(most * threshold / 100),
                "breaching");
    }

    private List<Reading> replicationLag(double threshold) {
        List<Reading> readings = new ArrayList<>();
        for (DatabasePlan database : watched.databases()) {
            for (int i = 1; i <= database.readReplicas(); i++) {
                readings.add(simple(
                        database.key() + "-replica-" + i,
                        Metrics.rds(database.identifier() + "-replica-" + i, "ReplicaLag", "Average"),
                        ABOVE,
                        threshold,
                        "breaching"));
            }
        }
        for (CachePlan cache : watched.caches()) {
            if (cache.nodes() > 1) {
                MetricPlan lag = new MetricPlan(
                        "AWS/ElastiCache",
                        "ReplicationLag",
                        Map.of("CacheClusterId", Value.literal(cache.groupId() + "-002")),
                        "Average");
                readings.add(simple(cache.key(), lag, ABOVE, threshold, "notBreaching"));
            }
        }
        for (BucketPlan bucket : watched.buckets()) {
            bucket.replication()
                    .filter(ReplicationPlan::byStorage)
                    .ifPresent(replica -> readings.add(simple(
                            bucket.key(),
                            Metrics.replication(bucket, replica, "ReplicationLatency", "Maximum"),
                            ABOVE,
                            threshold,
                            "notBreaching")));
        }
        return readings;
    }

    private List<Reading> backupAge(double hours) {
        return watched.backup().stream()
                .map(backup -> new Reading(
                        "backup",
                        Map.of("completed", Metrics.backup(backup, "NumberOfBackupJobsCompleted")),
                        Optional.empty(),
                        BELOW,
                        1,
                        "breaching",
                        Optional.of((int) Math.min(86_400, hours * 3600))))
                .toList();
    }

    /** Whether an expression names a metric of CloudWatch, Namespace/Name, and is no PromQL. */
    static boolean isMetricName(String expression) {
        return expression.matches("[\\w.#-]+(/[\\w.#-]+)+");
    }

    /** A metric that the application itself puts into CloudWatch. */
    private static List<Reading> custom(Alarm alarm) {
        return alarm.expression().filter(Signals::isMetricName).stream()
                .map(it -> {
                    int slash = it.lastIndexOf('/');
                    MetricPlan metric =
                            new MetricPlan(it.substring(0, slash), it.substring(slash + 1), Map.of(), "Maximum");
                    return simple(alarm.subject().orElse("app"), metric, ABOVE, alarm.threshold(), "missing");
                })
                .toList();
    }

    private static Reading simple(
            String subject, MetricPlan metric, String comparison, double threshold, String missing) {
        return new Reading(
                subject, Map.of("m", metric), Optional.empty(), comparison, threshold, missing, Optional.empty());
    }

    private static Reading daily(
            String subject, MetricPlan metric, String comparison, double threshold, String missing) {
        return new Reading(
                subject, Map.of("m", metric), Optional.empty(), comparison, threshold, missing, Optional.of(86_400));
    }

    private static double freeBytes(long mebibytes, double usedPercent) {
        return Math.floor(mebibytes * 1024.0 * 1024.0 * (100 - usedPercent) / 100);
    }

    private static long memoryMiB(String instanceClass) {
        return InstanceClass.named(RdsClasses.TABLE, instanceClass)
                .map(InstanceClass::memoryMiB)
                .orElse(2048);
    }

    private List<Reading> targets(Function<TargetGroupPlan, Reading> reading) {
        return watched.targetGroups().stream().map(reading).toList();
    }

    private List<Reading> databases(Function<DatabasePlan, Reading> reading) {
        return watched.databases().stream().map(reading).toList();
    }

    private List<Reading> caches(Function<CachePlan, Reading> reading) {
        return watched.caches().stream().map(reading).toList();
    }
}
