package dev.slipway.planner.files;

import dev.slipway.model.Alarm;
import dev.slipway.model.App;
import dev.slipway.model.Schedule;
import dev.slipway.model.Severity;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The PromQL of each signal. Metric names are those of the Prometheus client libraries, of the node, PostgreSQL, Redis and blackbox
 * exporters, and of Slipway's own backup and log jobs.
 */
public final class AlertQueries {
    /** Unix time of the last good backup, by kind. */
    public static final String BACKUP_METRIC = "slipway_backup_last_success_timestamp_seconds";

    /** Refused ssh log-ins, counted by the log agent. */
    public static final String SSH_FAILURES_METRIC = "loki_process_custom_ssh_failed_logins_total";

    /** Answers 401 and 403 of the gateway, counted by the log agent. */
    public static final String REFUSED_ANSWERS_METRIC = "loki_process_custom_http_refused_total";

    private AlertQueries() {}

    /** The rule of an alarm that asks this query. */
    public static AlertRule rule(Alarm alarm, String query) {
        return new AlertRule(alarm.name(), query, alarm.forDuration(), alarm.severity(), summary(alarm));
    }

    private static String summary(Alarm alarm) {
        if (!alarm.summary().isEmpty()) {
            return alarm.summary();
        }
        String subject = alarm.subject().map(it -> " of " + it).orElse("");
        return alarm.signal().name().toLowerCase(Locale.ROOT).replace('_', ' ') + subject + " is beyond "
                + number(alarm.threshold());
    }

    /**
     * What an alarm asks on every target.
     *
     * @param app the app that is watched
     * @param alarm what is watched; its subject, when it has one, is the job that is looked at
     * @param job job name of the subject in Prometheus; empty: all jobs
     * @param target what it asks where every target is told in its own way
     */
    public static String query(App app, Alarm alarm, Optional<String> job, TargetQueries target) {
        String only = job.map(name -> "job=\"" + name + "\"").orElse("");
        String limit = number(alarm.threshold());
        return switch (alarm.signal()) {
            case ERROR_RATE ->
                "sum by (job) (rate(http_requests_total{" + join(only, "status=~\"5..\"")
                        + "}[5m])) / sum by (job) (rate(http_requests_total" + braces(only) + "[5m])) > " + limit;
            case LATENCY_P95 -> latency(only, "0.95", limit);
            case LATENCY_P99 -> latency(only, "0.99", limit);
            case SERVICE_DOWN -> "up" + braces(only) + " == 0 or probe_success" + braces(only) + " == 0";
            case REQUEST_RATE -> "sum by (job) (rate(http_requests_total" + braces(only) + "[5m])) > " + limit;
            case FAILED_LOGINS ->
                "(sum(increase(" + SSH_FAILURES_METRIC + "[5m])) or vector(0)) / 5" + " + (sum(increase("
                        + REFUSED_ANSWERS_METRIC + "[5m])) or vector(0)) / 5 > " + limit;
            case CPU -> "100 * (1 - avg by (instance) (rate(node_cpu_seconds_total{mode=\"idle\"}[5m]))) > " + limit;
            case MEMORY ->
                watchesCache(app, alarm)
                        ? cacheMemory(alarm, job)
                        : "100 * (1 - node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes) > " + limit;
            case DISK ->
                "100 * (1 - node_filesystem_avail_bytes{mountpoint=~\"/|/metrics\"}"
                        + " / node_filesystem_size_bytes{mountpoint=~\"/|/metrics\"}) > " + limit;
            case CONNECTIONS ->
                "100 * sum by (job) (pg_stat_activity_count" + braces(only)
                        + ") / max by (job) (pg_settings_max_connections" + braces(only) + ") > " + limit;
            case EVICTIONS -> "rate(redis_evicted_keys_total" + braces(only) + "[5m]) * 60 > " + limit;
            case QUEUE_DEPTH -> queueDepth(app, alarm);
            case REPLICATION_LAG -> "pg_replication_lag_seconds" + braces(only) + " > " + limit;
            case BACKUP_AGE -> target.backupAge(alarm);
            case SCHEDULE_FAILED -> target.failedSchedules(alarm);
            case CERTIFICATE_EXPIRY ->
                "(probe_ssl_earliest_cert_expiry" + braces(only) + " - time()) / 86400 < " + limit;
            case CUSTOM -> custom(alarm);
        };
    }

    /** What an alarm on a custom signal asks: its own expression. */
    public static String custom(Alarm alarm) {
        return alarm.expression()
                .map(value -> "(" + value + ") > " + number(alarm.threshold()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "alarm " + alarm.name() + " watches a custom signal and so needs an expression"));
    }

    /** What a Redis that refuses writes or evicts is full of: its data against its own limit. */
    public static String cacheMemory(Alarm alarm, Optional<String> job) {
        String only = braces(job.map(name -> "job=\"" + name + "\"").orElse(""));
        return "100 * redis_memory_used_bytes" + only + " / (redis_memory_max_bytes" + only + " > 0) > "
                + number(alarm.threshold());
    }

    /** Tells when the second copy of a bucket, which a job of the stack brings up to date, is older than two hours. */
    public static AlertRule replicaAge(String bucket) {
        return replicaAge(bucket, ReplicationScript.METRIC + "{bucket=\"" + bucket + "\"}");
    }

    /**
     * The same.
     *
     * @param metric moment of the last good copy, in seconds since 1970
     */
    public static AlertRule replicaAge(String bucket, String metric) {
        return new AlertRule(
                "ReplicaTooOld_" + bucket.replace('-', '_'),
                "(time() - " + metric + ") / 3600 > 2 or absent(" + metric + ")",
                Duration.ofMinutes(30),
                Severity.WARNING,
                "The second copy of bucket " + bucket + " is more than two hours old");
    }

    /** A pattern that matches the name of each schedule that an alarm watches: its subject, or all. */
    public static String schedules(App app, Alarm alarm, UnaryOperator<String> name) {
        return app.schedules().stream()
                .map(Schedule::name)
                .filter(it -> alarm.subject().map(it::equals).orElse(true))
                .map(name)
                .collect(Collectors.joining("|"));
    }

    private static boolean watchesCache(App app, Alarm alarm) {
        return alarm.subject().flatMap(app::cache).isPresent();
    }

    /** Jobs wait in lists of the cache, whichever worker takes them. */
    private static String queueDepth(App app, Alarm alarm) {
        return "max by (key) (redis_key_size{" + QueueKeys.matcher(app, alarm.subject()) + "}) > "
                + number(alarm.threshold());
    }

    /** Client libraries offer response times as a summary or as a histogram; either is understood. */
    public static String latency(String only, String quantile, String limit) {
        return "http_request_duration_seconds{" + join(only, "quantile=\"" + quantile + "\"") + "} > " + limit
                + " or histogram_quantile(" + quantile
                + ", sum by (job, le) (rate(http_request_duration_seconds_bucket" + braces(only) + "[5m]))) > " + limit;
    }

    private static String braces(String matcher) {
        return matcher.isEmpty() ? "" : "{" + matcher + "}";
    }

    private static String join(String one, String other) {
        return one.isEmpty() ? other : one + "," + other;
    }

    /** A threshold as Prometheus reads it. */
    public static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /** Whether an alarm's subject is a job that its rule can select by. */
    public static boolean selectsJob(App app, Alarm alarm) {
        return switch (alarm.signal()) {
            case MEMORY -> watchesCache(app, alarm);
            case CPU, DISK, FAILED_LOGINS, BACKUP_AGE, SCHEDULE_FAILED, CUSTOM -> false;
            default -> true;
        };
    }
}
