package dev.slipway.planner.vps;

import dev.slipway.model.Alarm;
import dev.slipway.model.App;
import dev.slipway.model.Cache;
import dev.slipway.model.Service;
import dev.slipway.planner.PlanNote;
import dev.slipway.planner.files.AlertQueries;
import dev.slipway.planner.files.AlertRule;
import dev.slipway.planner.files.BackupAge;
import dev.slipway.planner.files.DefaultAlarms;
import dev.slipway.planner.files.GatewayMetrics;
import dev.slipway.planner.files.ScheduleDispatcher;
import dev.slipway.planner.files.TargetQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The alarms of an app as rules for the Prometheus of its host. A component that tells nothing of itself is watched from outside: its answers by
 * the gateway's log, its containers by the host.
 */
final class HostAlerts implements TargetQueries {
    private final PlanScope scope;
    private final App app;
    private final Function<String, String> job;

    /** @param job name of a component's job in Prometheus */
    HostAlerts(PlanScope scope, Function<String, String> job) {
        this.scope = scope;
        this.app = scope.app;
        this.job = job;
    }

    List<AlertRule> rules(List<BucketPlan> buckets) {
        List<AlertRule> rules = new ArrayList<>();
        for (Alarm alarm : DefaultAlarms.of(app)) {
            Optional<String> only =
                    AlertQueries.selectsJob(app, alarm) ? alarm.subject().map(job) : Optional.empty();
            String common = AlertQueries.query(app, alarm, only, this);
            String query = expression(alarm, common).orElse(common);
            if (query.isEmpty()) {
                scope.notes.add(PlanNote.refused(
                        "alarms.signal",
                        "alarms." + alarm.name() + " is left out: the app has nothing here that it could watch"));
            } else {
                rules.add(AlertQueries.rule(alarm, query));
            }
        }
        buckets.forEach(bucket -> copy(bucket).ifPresent(rules::add));
        return rules;
    }

    /** What a host asks instead of the common query; empty: the common one. */
    private Optional<String> expression(Alarm alarm, String common) {
        String limit = AlertQueries.number(alarm.threshold());
        return switch (alarm.signal()) {
            case ERROR_RATE ->
                answers(alarm, common, telling(), only -> GatewayMetrics.errorRate(only) + " > " + limit);
            case LATENCY_P95 -> latency(alarm, common, "0.95");
            case LATENCY_P99 -> latency(alarm, common, "0.99");
            case REQUEST_RATE ->
                answers(alarm, common, telling(), only -> GatewayMetrics.requestRate(only) + " > " + limit);
            case SERVICE_DOWN -> Optional.of(down(alarm, common));
            case MEMORY -> alarm.subject().flatMap(app::cache).map(cache -> cacheMemory(cache) + " > " + limit);
            case REPLICATION_LAG -> {
                scope.notes.add(PlanNote.refused(
                        "alarms.replication-lag",
                        "alarms." + alarm.name() + ": one host has no standby that could lag, so it never fires"));
                yield Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private List<String> telling() {
        return app.services().stream()
                .filter(service -> service.metrics().isPresent())
                .map(Service::name)
                .toList();
    }

    /** A component that streams tells how long its transfers last; the gateway tells when it began to answer (ALX-POL-10). */
    private Optional<String> latency(Alarm alarm, String common, String quantile) {
        String limit = AlertQueries.number(alarm.threshold());
        List<String> timed = telling().stream()
                .filter(name -> !GatewayMetrics.timesFirstByteOf(app, name))
                .toList();
        String jobs = "job=~\"" + timed.stream().map(job).collect(Collectors.joining("|")) + "\"";
        return answers(
                alarm,
                timed.equals(telling()) ? common : AlertQueries.latency(jobs, quantile, limit),
                timed,
                only -> GatewayMetrics.latency(only, quantile) + " > " + limit);
    }

    /** Answers as the component counts them where it does, as the gateway saw them where it does not. */
    private Optional<String> answers(Alarm alarm, String common, List<String> telling, Function<String, String> seen) {
        if (alarm.subject().isPresent()) {
            String subject = alarm.subject().get();
            return telling.contains(subject)
                    ? Optional.empty()
                    : Optional.of(seen.apply("component=\"" + subject + "\""));
        }
        if (telling.isEmpty()) {
            return Optional.of(seen.apply("component!=\"\""));
        }
        return Optional.of(
                "(" + common + ") or (" + seen.apply("component!~\"|" + String.join("|", telling) + "\"") + ")");
    }

    private static String down(Alarm alarm, String common) {
        String only =
                alarm.subject().map(name -> "{component=\"" + name + "\"}").orElse("");
        return common + " or " + ScheduleDispatcher.UNWELL_METRIC + only + " > "
                + AlertQueries.number(alarm.threshold());
    }

    @Override
    public String backupAge(Alarm alarm) {
        return BackupAge.expression(BackupAge.watched(app, alarm), BackupAge::told, alarm);
    }

    /** How each schedule's last run ended; of the backups, which run by the same clock, their age tells. */
    @Override
    public String failedSchedules(Alarm alarm) {
        String schedules = AlertQueries.schedules(app, alarm, UnaryOperator.identity());
        if (schedules.isEmpty()) {
            return "";
        }
        return "max by (schedule) (" + ScheduleDispatcher.EXIT_CODE_METRIC + "{stack=\"" + scope.stack()
                + "\",schedule=~\"" + schedules + "\"} != bool 0) > "
                + AlertQueries.number(alarm.threshold());
    }

    private String cacheMemory(Cache cache) {
        String only = "{job=\"" + job.apply(cache.name()) + "\"}";
        return "100 * redis_memory_used_bytes" + only + " / redis_memory_max_bytes" + only;
    }

    private static Optional<AlertRule> copy(BucketPlan bucket) {
        return bucket.replica().flatMap(ReplicaPlan::copying).map(job -> AlertQueries.replicaAge(bucket.name()));
    }
}
