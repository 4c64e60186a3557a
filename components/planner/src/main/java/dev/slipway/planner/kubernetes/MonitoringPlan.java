package dev.slipway.planner.kubernetes;

import dev.slipway.planner.files.AlertRules;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Metrics, logs, dashboards and alarms: self-hosted in the namespace, or handed to the cluster's Prometheus operator.
 *
 * @param operator whether the cluster's Prometheus operator scrapes and alarms
 * @param operatorLabels labels that the operator's Prometheus asks of rules and monitors
 * @param interval time between two scrapes, such as {@code 15s}
 * @param scrapes what is scraped
 * @param rules alarms as Prometheus rules; empty when monitoring is off
 * @param servers Prometheus, Grafana, Loki, Alertmanager, push gateway, log agent, each with a volume of its own
 * @param workloads the probe of the public address
 * @param logReader the log agent's right to read logs
 * @param dashboards ConfigMaps that the operator's Grafana picks up
 */
public record MonitoringPlan(
        boolean operator,
        Map<String, String> operatorLabels,
        String interval,
        List<ScrapePlan> scrapes,
        Optional<AlertRules> rules,
        List<StatefulPlan> servers,
        List<WorkloadPlan> workloads,
        Optional<LogReaderPlan> logReader,
        List<ConfigMapPlan> dashboards) {
    public MonitoringPlan {
        operatorLabels = Collections.unmodifiableMap(new TreeMap<>(operatorLabels));
        scrapes = List.copyOf(scrapes);
        servers = List.copyOf(servers);
        workloads = List.copyOf(workloads);
        dashboards = List.copyOf(dashboards);
    }

    /** Monitoring that is turned off. */
    static MonitoringPlan off() {
        return new MonitoringPlan(
                false, Map.of(), "15s", List.of(), Optional.empty(), List.of(), List.of(), Optional.empty(), List.of());
    }
}
