package dev.slipway.planner.aws;

import dev.slipway.model.Alarm;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads each of the app file's signals from CloudWatch, for every subject that has it. */
final class Signals {
    private final Watched watched;
    private final RequestSignals requests;
    private final LoadSignals load;
    private final CopySignals copies;

    Signals(Watched watched) {
        this.watched = watched;
        this.requests = new RequestSignals(watched.targetGroups());
        this.load = new LoadSignals(watched);
        this.copies = new CopySignals(watched);
    }

    List<Reading> readings(Alarm alarm) {
        double threshold = alarm.threshold();
        return switch (alarm.signal()) {
            case ERROR_RATE -> requests.errorRate(threshold);
            case LATENCY_P95 -> requests.latency("p95", threshold);
            case LATENCY_P99 -> requests.latency("p99", threshold);
            case SERVICE_DOWN ->
                Stream.concat(requests.unhealthy(threshold).stream(), load.withoutTasks().stream())
                        .toList();
            case REQUEST_RATE -> requests.requestRate(threshold);
            case FAILED_LOGINS -> requests.refusals(threshold);
            case CPU -> load.cpu(threshold);
            case MEMORY -> load.memory(threshold);
            case DISK -> load.disk(threshold);
            case CONNECTIONS -> load.connections(threshold);
            case EVICTIONS -> load.evictions(threshold);
            case REPLICATION_LAG -> copies.replicationLag(threshold);
            case BACKUP_AGE -> copies.backupAge(threshold);
            case SCHEDULE_FAILED -> copies.failedRuns(alarm);
            case CERTIFICATE_EXPIRY -> copies.certificateExpiry(threshold);
            case CUSTOM -> custom(alarm);
            case QUEUE_DEPTH ->
                watched.queueDepths().entrySet().stream()
                        .map(it -> Reading.above(it.getKey(), it.getValue(), threshold, "breaching"))
                        .toList();
        };
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
                    return Reading.above(alarm.subject().orElse("app"), metric, alarm.threshold(), "missing");
                })
                .toList();
    }
}
