package dev.slipway.planner.files;

import dev.slipway.planner.files.GrafanaDashboard.Panel;
import java.util.List;

/** The charts that every Grafana of a stack has, whatever the stack runs on: how the application answers, and how its data services are. */
public final class DashboardPanels {
    private static final String ROUTED = "component!=\"\"";

    private DashboardPanels() {}

    /** Answers as components with metrics count them. */
    public static List<Panel> told() {
        return List.of(
                Panel.chart("Requests a second", "sum by (job) (rate(http_requests_total[5m]))", "reqps"),
                Panel.chart(
                        "Share of errors",
                        "sum by (job) (rate(http_requests_total{status=~\"5..\"}[5m]))"
                                + " / sum by (job) (rate(http_requests_total[5m]))",
                        "percentunit"),
                Panel.chart(
                        "95th percentile of response time",
                        "http_request_duration_seconds{quantile=\"0.95\"} or histogram_quantile(0.95,"
                                + " sum by (job, le) (rate(http_request_duration_seconds_bucket[5m])))",
                        "s"));
    }

    /** Answers of every routed component, as the log agent counts them in the gateway's log. */
    public static List<Panel> seen() {
        return List.of(
                Panel.chart("Requests a second, as the gateway saw them", GatewayMetrics.requestRate(ROUTED), "reqps"),
                Panel.chart(
                        "Share of errors, as the gateway saw them", GatewayMetrics.errorRate(ROUTED), "percentunit"),
                Panel.chart("Half of the answers are faster than", GatewayMetrics.latency(ROUTED, "0.5"), "s"),
                Panel.chart("95 % of the answers are faster than", GatewayMetrics.latency(ROUTED, "0.95"), "s"),
                Panel.chart("99 % of the answers are faster than", GatewayMetrics.latency(ROUTED, "0.99"), "s"));
    }

    /** Databases, caches and their backups (SIG-MON-03, KAR-MON-03). */
    public static List<Panel> data() {
        return List.of(
                Panel.chart("Connections, active and idle", "sum by (job, state) (pg_stat_activity_count)", "short"),
                Panel.chart("Size of databases", "sum by (job, datname) (pg_database_size_bytes)", "bytes"),
                Panel.chart("Dead rows", "sum by (relname) (pg_stat_user_tables_n_dead_tup)", "short"),
                Panel.chart("Longest transaction", "max by (job) (pg_stat_activity_max_tx_duration)", "s"),
                Panel.chart("Memory of caches", "redis_memory_used_bytes", "bytes"),
                Panel.chart("Clients of caches", "redis_connected_clients", "short"),
                Panel.chart(
                        "Share of keys found in caches",
                        "rate(redis_keyspace_hits_total[5m]) / (rate(redis_keyspace_hits_total[5m])"
                                + " + rate(redis_keyspace_misses_total[5m]))",
                        "percentunit"),
                Panel.chart("Evicted keys a second", "rate(redis_evicted_keys_total[5m])", "short"),
                Panel.chart("Waiting jobs", "redis_key_size", "short"),
                Panel.chart(
                        "Hours since the last good backup",
                        "(time() - " + AlertQueries.BACKUP_METRIC + ") / 3600",
                        "h"));
    }
}
