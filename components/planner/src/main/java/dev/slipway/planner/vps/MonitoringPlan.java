package dev.slipway.planner.vps;

import java.util.List;

/**
 * Metrics, logs, dashboards and alarms.
 *
 * @param containers what runs, Prometheus first
 * @param alarms alarms that Prometheus watches
 * @param dashboards dashboards that Grafana finds, by their path
 */
public record MonitoringPlan(List<ContainerPlan> containers, List<AlarmPlan> alarms, List<String> dashboards) {
    public MonitoringPlan {
        containers = List.copyOf(containers);
        alarms = List.copyOf(alarms);
        dashboards = List.copyOf(dashboards);
    }
}
