package dev.slipway.planner.kubernetes;

import dev.slipway.model.Alarm;
import dev.slipway.model.AlarmSignal;
import dev.slipway.model.Database;
import dev.slipway.planner.files.AlertQueries;
import dev.slipway.planner.files.AlertRule;
import dev.slipway.planner.files.DefaultAlarms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The alarms of an app as Prometheus rules. What a host's exporter tells on a VPS (CPU, memory, disk) a namespace must learn otherwise:
 * from the operator's container metrics, or from what each process tells of itself, against the limits of the plan.
 */
final class ClusterAlerts {
    private final Draft draft;

    ClusterAlerts(Draft draft) {
        this.draft = draft;
    }

    /** One rule an alarm, or several where each component has a limit of its own. */
    List<AlertRule> rules(List<ScrapePlan> scrapes) {
        List<AlertRule> rules = new ArrayList<>();
        for (Alarm alarm : DefaultAlarms.of(draft.app)) {
            Optional<String> job = alarm.subject()
                    .filter(any -> AlertQueries.selectsJob(alarm.signal()))
                    .flatMap(subject -> job(subject, scrapes));
            AlertRule common = AlertQueries.rule(draft.app, alarm, job);
            rules.add(new AlertRule(
                    common.name(),
                    expression(alarm, scrapes)
                            .orElseGet(() -> withCounted(alarm, common.expression())),
                    common.forDuration(),
                    common.severity(),
                    common.summary()));
        }
        return rules;
    }

    /** Services without metrics of their own are watched by what the log agent counts. */
    private String withCounted(Alarm alarm, String own) {
        return new RequestMetrics(draft)
                .alarm(alarm)
                .map(counted -> alarm.subject().isPresent() ? counted : own + " or " + counted)
                .orElse(own);
    }

    private static Optional<String> job(String component, List<ScrapePlan> scrapes) {
        return scrapes.stream()
                .filter(it -> it.component().equals(KubernetesNames.of(component)))
                .map(ScrapePlan::job)
                .findFirst();
    }

    private Optional<String> expression(Alarm alarm, List<ScrapePlan> scrapes) {
        AlarmSignal signal = alarm.signal();
        if (signal == AlarmSignal.CPU || signal == AlarmSignal.MEMORY) {
            return Optional.of(draft.settings.prometheusOperator() ? containers(alarm) : processes(alarm, scrapes));
        }
        return signal == AlarmSignal.DISK ? Optional.of(disk(alarm)) : Optional.empty();
    }

    private String containers(Alarm alarm) {
        String only = "{namespace=\"" + draft.namespace + "\",container!=\"\"}";
        String used = alarm.signal() == AlarmSignal.CPU
                ? "rate(container_cpu_usage_seconds_total" + only + "[5m])"
                : "container_memory_working_set_bytes" + only;
        String resource = alarm.signal() == AlarmSignal.CPU ? "cpu" : "memory";
        return "100 * sum by (pod, container) (" + used
                + ") / sum by (pod, container) (kube_pod_container_resource_limits{" + "namespace=\"" + draft.namespace
                + "\",resource=\"" + resource + "\"}) > " + number(alarm.threshold());
    }

    /** Each scraped process against its container's limit. */
    private String processes(Alarm alarm, List<ScrapePlan> scrapes) {
        List<String> parts = new ArrayList<>();
        for (ScrapePlan scrape : scrapes) {
            Optional<ResourcesPlan> limits = draft.limits(scrape.component());
            limits.ifPresent(it -> parts.add(process(alarm, scrape.job(), it)));
        }
        return parts.isEmpty() ? "vector(0) > 1" : String.join(" or ", parts);
    }

    private static String process(Alarm alarm, String job, ResourcesPlan limits) {
        String only = "{job=\"" + job + "\"}";
        return alarm.signal() == AlarmSignal.CPU
                ? "100 * rate(process_cpu_seconds_total" + only + "[5m]) / "
                        + NamespacePlanner.amount(limits.cpuLimit(), "m") / 1000.0 + " > " + number(alarm.threshold())
                : "100 * process_resident_memory_bytes" + only + " / "
                        + NamespacePlanner.amount(limits.memoryLimit(), "Mi") * 1024 * 1024 + " > "
                        + number(alarm.threshold());
    }

    /** Volumes as the kubelet sees them, or databases by their own size against their volume. */
    private String disk(Alarm alarm) {
        if (draft.settings.prometheusOperator()) {
            String only = "{namespace=\"" + draft.namespace + "\"}";
            return "100 * kubelet_volume_stats_used_bytes" + only + " / kubelet_volume_stats_capacity_bytes" + only
                    + " > " + number(alarm.threshold());
        }
        List<String> parts = new ArrayList<>();
        for (Database database : draft.app.databases()) {
            parts.add("100 * sum(pg_database_size_bytes{job=\"" + MonitoringPlanner.job(draft, database.name())
                    + "\"}) / " + (long) database.storageGiB() * 1024 * 1024 * 1024 + " > "
                    + number(alarm.threshold()));
        }
        return parts.isEmpty() ? "vector(0) > 1" : String.join(" or ", parts);
    }

    static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%s", value);
    }
}
