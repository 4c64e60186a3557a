package dev.slipway.planner.aws;

import dev.slipway.model.Alarm;
import dev.slipway.model.AlarmSignal;
import dev.slipway.model.MetricsEndpoint;
import dev.slipway.model.Severity;
import dev.slipway.model.Value;
import dev.slipway.planner.files.AlertQueries;
import dev.slipway.planner.files.AlertRule;
import dev.slipway.planner.files.AlertRules;
import dev.slipway.planner.files.Yaml;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The app's own metrics. A collector in each task scrapes the program over the task's loopback, so that its port stays closed to everybody, and
 * writes to a Prometheus workspace, where alarms are asked in PromQL as on the other targets.
 */
final class OwnMetrics {
    /** What references to the workspace say. */
    static final String WORKSPACE = "prometheus/workspace";

    /** The collector's share of a task's memory, in MiB. */
    static final int MEMORY_MIB = 128;

    private static final String CONTAINER = "collector";

    /** AWS Distro for OpenTelemetry. It takes its configuration from AOT_CONFIG_CONTENT. */
    private static final String IMAGE = "public.ecr.aws/aws-observability/aws-otel-collector:v0.43.1";

    private static final Duration UNTOLD = Duration.ofMinutes(10);

    private OwnMetrics() {}

    /** Where a service or worker tells metrics, by its name. */
    private static Map<String, MetricsEndpoint> endpoints(Draft draft) {
        Map<String, MetricsEndpoint> endpoints = new LinkedHashMap<>();
        draft.app().services().forEach(it -> it.metrics().ifPresent(metrics -> endpoints.put(it.name(), metrics)));
        draft.app().workers().forEach(it -> it.metrics().ifPresent(metrics -> endpoints.put(it.name(), metrics)));
        return endpoints;
    }

    /** Whether an alarm is asked there: its expression is PromQL, and somebody tells metrics. */
    static boolean asks(Draft draft, Alarm alarm) {
        return alarm.signal() == AlarmSignal.CUSTOM
                && alarm.expression().filter(it -> !Signals.isMetricName(it)).isPresent()
                && !endpoints(draft).isEmpty();
    }

    static Optional<PrometheusPlan> plan(Draft draft) {
        Map<String, MetricsEndpoint> endpoints = endpoints(draft);
        if (endpoints.isEmpty()) {
            return Optional.empty();
        }
        List<AlertRule> rules = new ArrayList<>();
        List<Alarm> asked =
                draft.app().alarms().stream().filter(it -> asks(draft, it)).toList();
        asked.forEach(alarm -> rules.add(AlertQueries.rule(alarm, AlertQueries.custom(alarm))));
        List<String> jobs = new ArrayList<>();
        endpoints.forEach((name, endpoint) -> {
            jobs.add(job(draft, name, endpoint));
            rules.add(untold(name, job(draft, name, endpoint)));
        });
        return Optional.of(new PrometheusPlan(
                draft.prefix(),
                jobs,
                asked.stream().map(Alarm::name).toList(),
                new AlertRules(draft.app().name() + "_alerts", rules).file()));
    }

    /** An alarm on a metric that nobody tells never rings, so silence rings itself. */
    private static AlertRule untold(String name, String job) {
        return new AlertRule(
                "MetricsUntold",
                "absent(up{job=\"" + job + "\"} == 1)",
                UNTOLD,
                Severity.WARNING,
                "No task of " + name + " tells metrics of its own");
    }

    private static String job(Draft draft, String name, MetricsEndpoint endpoint) {
        return endpoint.job().orElse(draft.app().name() + "-" + name);
    }

    /** The collector of a service's or worker's tasks; none where it tells nothing. */
    static Optional<ContainerPlan> collector(Draft draft, Workload workload) {
        return Optional.ofNullable(endpoints(draft).get(workload.key())).map(endpoint -> ContainerPlan.builder(
                        CONTAINER, IMAGE, Tasks.DEFAULT_USER)
                .notEssential()
                .environment(Map.of(
                        "AOT_CONFIG_CONTENT", configuration(draft, job(draft, workload.key(), endpoint), endpoint)))
                .build());
    }

    /** What the collector needs of the task's role. */
    static PermissionPlan permission() {
        return new PermissionPlan("WriteMetrics", List.of("aps:RemoteWrite"), List.of(Value.ref(WORKSPACE, "arn")));
    }

    /**
     * Tasks of a service have the same loopback, so {@code instance} becomes the task's ARN. Names are kept as the program tells them, since
     * alarms ask for those.
     */
    private static Value configuration(Draft draft, String job, MetricsEndpoint endpoint) {
        Map<String, Object> scrape = new LinkedHashMap<>();
        scrape.put("job_name", job);
        scrape.put("scrape_interval", "60s");
        scrape.put("metrics_path", endpoint.path());
        scrape.put("static_configs", List.of(Map.of("targets", List.of("127.0.0.1:" + endpoint.port()))));
        Map<String, Object> remoteWrite = new LinkedHashMap<>();
        remoteWrite.put("endpoint", "WRITE_ENDPOINT");
        remoteWrite.put("add_metric_suffixes", false);
        remoteWrite.put("auth", Map.of("authenticator", "sigv4auth"));
        Map<String, Object> instance = new LinkedHashMap<>();
        instance.put("key", "service.instance.id");
        instance.put("from_attribute", "aws.ecs.task.arn");
        instance.put("action", "upsert");
        Map<String, Object> processors = new LinkedHashMap<>();
        processors.put("resourcedetection", Map.of("detectors", List.of("ecs")));
        processors.put("resource", Map.of("attributes", List.of(instance)));
        Map<String, Object> signing = new LinkedHashMap<>();
        signing.put("region", draft.settings().region());
        signing.put("service", "aps");
        Map<String, Object> pipeline = new LinkedHashMap<>();
        pipeline.put("receivers", List.of("prometheus"));
        pipeline.put("processors", List.of("resourcedetection", "resource"));
        pipeline.put("exporters", List.of("prometheusremotewrite"));
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("extensions", List.of("sigv4auth"));
        service.put("telemetry", Map.of("metrics", Map.of("level", "none")));
        service.put("pipelines", Map.of("metrics", pipeline));
        Map<String, Object> configuration = new LinkedHashMap<>();
        configuration.put("extensions", Map.of("sigv4auth", signing));
        configuration.put(
                "receivers", Map.of("prometheus", Map.of("config", Map.of("scrape_configs", List.of(scrape)))));
        configuration.put("processors", processors);
        configuration.put("exporters", Map.of("prometheusremotewrite", remoteWrite));
        configuration.put("service", service);
        String[] halves = Yaml.write(configuration).split("WRITE_ENDPOINT");
        return Value.template(
                Value.literal(halves[0]), Value.ref(WORKSPACE, "remoteWriteUrl"), Value.literal(halves[1]));
    }
}
