package dev.slipway.planner.kubernetes;

import dev.slipway.model.Alarm;
import dev.slipway.model.AlarmSignal;
import dev.slipway.planner.files.AlertQueries;
import dev.slipway.planner.files.AlertRule;
import dev.slipway.planner.files.BackupAge;
import dev.slipway.planner.files.DefaultAlarms;
import dev.slipway.planner.files.TargetQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The alarms of an app as Prometheus rules. What a host's exporter tells on a VPS (CPU, memory, disk) a namespace must learn otherwise:
 * from the operator's container metrics, or from what each process tells of itself, against the limits of the plan.
 */
final class ClusterAlerts implements TargetQueries {
    private final Draft draft;

    ClusterAlerts(Draft draft) {
        this.draft = draft;
    }

    /** A rule for each alarm that anything here can tell of. */
    List<AlertRule> rules(List<ScrapePlan> scrapes) {
        Stream<AlertRule> told = DefaultAlarms.of(draft.app).stream()
                .map(alarm -> AlertQueries.rule(alarm, query(alarm, scrapes)))
                .filter(rule -> !rule.expression().isEmpty());
        return Stream.concat(told, copies()).toList();
    }

    /** Alarms that would never be raised, because nothing here tells of what they watch. */
    List<Alarm> blind(List<ScrapePlan> scrapes) {
        return DefaultAlarms.of(draft.app).stream()
                .filter(alarm -> query(alarm, scrapes).isEmpty())
                .toList();
    }

    /** The age of second copies: as the copying job tells the push gateway, or as the operator's metrics tell of the job. */
    private Stream<AlertRule> copies() {
        return draft.app.buckets().stream()
                .filter(bucket -> BucketPlanner.copied(draft, bucket))
                .map(bucket -> draft.settings.prometheusOperator()
                        ? AlertQueries.replicaAge(
                                bucket.name(), lastSuccess("cronjob=\"" + BucketPlanner.copyJob(bucket) + "\""))
                        : AlertQueries.replicaAge(bucket.name()));
    }

    /** What an alarm asks; empty when nothing here tells of what it watches. */
    private String query(Alarm alarm, List<ScrapePlan> scrapes) {
        return expression(alarm, scrapes)
                .orElseGet(() -> withReplicas(
                        alarm, withCounted(alarm, AlertQueries.query(draft.app, alarm, job(alarm, scrapes), this))));
    }

    /** Services without metrics of their own are watched by what the log agent counts. */
    private String withCounted(Alarm alarm, String own) {
        RequestMetrics requests = new RequestMetrics(draft);
        Optional<String> told = alarm.subject().isPresent() ? Optional.empty() : requests.told(alarm, own);
        return requests.alarm(alarm)
                .map(counted -> told.map(it -> it + " or " + counted).orElse(counted))
                .orElse(own);
    }

    /** Where the operator watches, Deployments without a ready replica are known too. */
    private String withReplicas(Alarm alarm, String own) {
        if (alarm.signal() != AlarmSignal.SERVICE_DOWN || !draft.settings.prometheusOperator()) {
            return own;
        }
        String deployment = alarm.subject()
                .map(subject -> ",deployment=\"" + KubernetesNames.of(subject) + "\"")
                .orElse("");
        return own + " or kube_deployment_status_replicas_available{namespace=\"" + draft.namespace + "\"" + deployment
                + "} == 0";
    }

    /** Job of an alarm's subject, where the alarm selects by it and the subject is scraped. */
    private Optional<String> job(Alarm alarm, List<ScrapePlan> scrapes) {
        return alarm.subject()
                .filter(any -> AlertQueries.selectsJob(draft.app, alarm))
                .flatMap(subject -> scrapes.stream()
                        .filter(it -> it.component().equals(KubernetesNames.of(subject)))
                        .map(ScrapePlan::job)
                        .findFirst());
    }

    /** What only this target words otherwise than the others; empty for the common wording, an empty text when nothing here tells of it. */
    private Optional<String> expression(Alarm alarm, List<ScrapePlan> scrapes) {
        AlarmSignal signal = alarm.signal();
        boolean ofCache = AlertQueries.selectsJob(draft.app, alarm);
        if (signal == AlarmSignal.CPU || (signal == AlarmSignal.MEMORY && !ofCache)) {
            return Optional.of(draft.settings.prometheusOperator() ? containers(alarm) : processes(alarm, scrapes));
        }
        return signal == AlarmSignal.DISK ? Optional.of(disk(alarm)) : Optional.empty();
    }

    /** What the backup jobs tell the push gateway, or what the operator's metrics tell of the jobs. */
    @Override
    public String backupAge(Alarm alarm) {
        List<BackupAge> ours = BackupAge.watched(draft.app, alarm).stream()
                .filter(it -> !draft.settings.externalDatabases().containsKey(it.resource())
                        && !draft.settings.externalCaches().containsKey(it.resource()))
                .toList();
        return BackupAge.expression(ours, draft.settings.prometheusOperator() ? this::jobs : BackupAge::told, alarm);
    }

    private String jobs(BackupAge backups) {
        return lastSuccess(
                "cronjob=~\"" + backups.names(KubernetesNames.of(backups.resource(), "backup") + "-") + "\"");
    }

    /** Jobs that failed and started after their schedule's last good end; Jobs of one schedule never overlap. Only the operator tells of Jobs. */
    @Override
    public String failedSchedules(Alarm alarm) {
        String here = "{namespace=\"" + draft.namespace + "\"";
        String schedules = AlertQueries.schedules(draft.app, alarm, KubernetesNames::of);
        if (schedules.isEmpty() || !draft.settings.prometheusOperator()) {
            return "";
        }
        String ofSchedules = here + ",cronjob=~\"" + schedules + "\"}";
        String started = "kube_job_status_start_time" + here + "} * on (job_name) group_left (owner_name) "
                + "max by (job_name, owner_name) (kube_job_owner" + here + ",owner_kind=\"CronJob\",owner_name=~\""
                + schedules + "\"})";
        return "max by (cronjob) (label_replace(" + started + " and on (job_name) kube_job_failed" + here
                + ",condition=\"true\"} == 1, \"cronjob\", \"$1\", \"owner_name\", \"(.+)\"))"
                + " > (max by (cronjob) (kube_cronjob_status_last_successful_time" + ofSchedules
                + ") or max by (cronjob) (kube_cronjob_created" + ofSchedules + "))";
    }

    private String lastSuccess(String jobs) {
        return "kube_cronjob_status_last_successful_time{namespace=\"" + draft.namespace + "\"," + jobs + "}";
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

    /** Each scraped process against its container's limit, each cache by what its exporter tells. */
    private String processes(Alarm alarm, List<ScrapePlan> scrapes) {
        List<String> parts = new ArrayList<>();
        List<ScrapePlan> processes = scrapes.stream()
                .filter(scrape -> !scrape.portName().equals(DiskExporter.PORT_NAME))
                .toList();
        for (ScrapePlan scrape : processes) {
            draft.limits(scrape.component()).ifPresent(limits -> {
                boolean cache = draft.app.caches().stream()
                        .anyMatch(it -> KubernetesNames.of(it.name()).equals(scrape.component()));
                parts.add(cache ? cache(alarm, scrape.job(), limits) : process(alarm, scrape.job(), limits));
            });
        }
        return String.join(" or ", parts);
    }

    private static String cache(Alarm alarm, String job, ResourcesPlan limits) {
        if (alarm.signal() == AlarmSignal.MEMORY) {
            return AlertQueries.cacheMemory(alarm, Optional.of(job));
        }
        String only = "{job=\"" + job + "\"}[5m]";
        return "100 * (rate(redis_cpu_user_seconds_total" + only + ") + rate(redis_cpu_sys_seconds_total" + only
                + ")) / " + cores(limits) + " > " + number(alarm.threshold());
    }

    private static double cores(ResourcesPlan limits) {
        return NamespacePlanner.amount(limits.cpuLimit(), "m") / 1000.0;
    }

    private static String process(Alarm alarm, String job, ResourcesPlan limits) {
        String only = "{job=\"" + job + "\"}";
        return alarm.signal() == AlarmSignal.CPU
                ? "100 * rate(process_cpu_seconds_total" + only + "[5m]) / " + cores(limits) + " > "
                        + number(alarm.threshold())
                : "100 * process_resident_memory_bytes" + only + " / "
                        + NamespacePlanner.amount(limits.memoryLimit(), "Mi") * 1024 * 1024 + " > "
                        + number(alarm.threshold());
    }

    /** Volumes as the kubelet sees them, or as a container beside those who write them does. */
    private String disk(Alarm alarm) {
        if (draft.settings.prometheusOperator()) {
            String only = "{namespace=\"" + draft.namespace + "\"}";
            return "100 * kubelet_volume_stats_used_bytes" + only + " / kubelet_volume_stats_capacity_bytes" + only
                    + " > " + number(alarm.threshold());
        }
        return draft.diskExporters().isEmpty() ? "" : DiskExporter.fullness() + " > " + number(alarm.threshold());
    }

    static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%s", value);
    }
}
