package dev.slipway.planner.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Plans a dashboard on which each service, route and data service shows its vital signs. */
final class DashboardPlanner {
    private DashboardPlanner() {}

    static DashboardPlan plan(Draft draft, Watched watched) {
        List<WidgetPlan> widgets = new ArrayList<>();
        for (TargetGroupPlan group : watched.targetGroups()) {
            widgets.add(new WidgetPlan(
                    group.key() + ": requests, errors, refusals",
                    List.of(
                            Metrics.target(group.key(), "RequestCount", "Sum"),
                            Metrics.target(group.key(), "HTTPCode_Target_5XX_Count", "Sum"),
                            Metrics.target(group.key(), "HTTPCode_Target_4XX_Count", "Sum"))));
            widgets.add(new WidgetPlan(
                    group.key() + ": response time",
                    List.of(
                            Metrics.target(group.key(), "TargetResponseTime", "p50"),
                            Metrics.target(group.key(), "TargetResponseTime", "p95"),
                            Metrics.target(group.key(), "TargetResponseTime", "p99"))));
            widgets.add(new WidgetPlan(
                    group.key() + ": health",
                    List.of(
                            Metrics.target(group.key(), "HealthyHostCount", "Minimum"),
                            Metrics.target(group.key(), "UnHealthyHostCount", "Maximum"))));
        }
        for (EcsServicePlan service : watched.services()) {
            widgets.add(new WidgetPlan(
                    service.key() + ": CPU and memory",
                    List.of(
                            Metrics.service(watched.cluster(), service.name(), "CPUUtilization", "Average"),
                            Metrics.service(watched.cluster(), service.name(), "MemoryUtilization", "Average"))));
        }
        watched.databases().forEach(database -> widgets.addAll(database(database)));
        for (CachePlan cache : watched.caches()) {
            widgets.add(nodes(
                    cache.key() + ": CPU, memory, evictions",
                    List.of(
                            Metrics.cache(cache, "EngineCPUUtilization", "Average"),
                            Metrics.cache(cache, "DatabaseMemoryUsagePercentage", "Average"),
                            Metrics.cache(cache, "Evictions", "Sum"))));
            widgets.add(nodes(
                    cache.key() + ": keys found and missed, clients",
                    List.of(
                            Metrics.cache(cache, "CacheHits", "Sum"),
                            Metrics.cache(cache, "CacheMisses", "Sum"),
                            Metrics.cache(cache, "CurrConnections", "Maximum"))));
        }
        watched.backup()
                .ifPresent(backup -> widgets.add(new WidgetPlan(
                        "backups",
                        List.of(
                                Metrics.backup(backup, "NumberOfBackupJobsCompleted"),
                                Metrics.backup(backup, "NumberOfBackupJobsFailed")))));
        return new DashboardPlan(draft.name(100), widgets);
    }

    /** Metrics of each node of a cache. */
    private static WidgetPlan nodes(String title, List<Map<String, MetricPlan>> metrics) {
        return new WidgetPlan(
                title,
                metrics.stream().flatMap(nodes -> nodes.values().stream()).toList());
    }

    private static List<WidgetPlan> database(DatabasePlan database) {
        String id = database.identifier();
        return List.of(
                new WidgetPlan(
                        database.key() + ": CPU and connections",
                        List.of(
                                Metrics.rds(id, "CPUUtilization", "Average"),
                                Metrics.rds(id, "DatabaseConnections", "Average"))),
                new WidgetPlan(
                        database.key() + ": memory and storage left",
                        List.of(
                                Metrics.rds(id, "FreeableMemory", "Average"),
                                Metrics.rds(id, "FreeStorageSpace", "Average"))),
                new WidgetPlan(
                        database.key() + ": latency",
                        List.of(
                                Metrics.rds(id, "ReadLatency", "Average"),
                                Metrics.rds(id, "WriteLatency", "Average"))));
    }
}
