package dev.slipway.planner.vps;

import dev.slipway.model.App;
import dev.slipway.planner.files.AlertQueries;
import dev.slipway.planner.files.GatewayMetrics;
import dev.slipway.planner.files.GrafanaDashboard;
import dev.slipway.planner.files.GrafanaDashboard.Panel;
import dev.slipway.planner.files.ScheduleDispatcher;
import java.util.List;

/** The dashboards of a stack: the application, its data, its host (CLP-MON-02, CLP-SEC-08). */
final class Dashboards {
    private static final String ROUTED = "component!=\"\"";

    private Dashboards() {}

    static List<GrafanaDashboard> of(App app) {
        return List.of(application(app), data(app), host(app));
    }

    private static GrafanaDashboard application(App app) {
        return new GrafanaDashboard(
                app.name() + "-app",
                app.name() + ": application",
                List.of(
                        Panel.chart("Health of what is scraped", "up", "short"),
                        Panel.chart("Public addresses", "probe_success", "short"),
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
                                "s"),
                        Panel.chart(
                                "Requests a second, as the gateway saw them",
                                GatewayMetrics.requestRate(ROUTED),
                                "reqps"),
                        Panel.chart(
                                "Share of errors, as the gateway saw them",
                                GatewayMetrics.errorRate(ROUTED),
                                "percentunit"),
                        Panel.chart("Half of the answers are faster than", GatewayMetrics.latency(ROUTED, "0.5"), "s"),
                        Panel.chart("95 % of the answers are faster than", GatewayMetrics.latency(ROUTED, "0.95"), "s"),
                        Panel.chart("99 % of the answers are faster than", GatewayMetrics.latency(ROUTED, "0.99"), "s"),
                        Panel.chart("Unwell containers", ScheduleDispatcher.UNWELL_METRIC, "short"),
                        Panel.chart("Waiting jobs", "redis_key_size", "short"),
                        Panel.chart(
                                "Refused log-ins",
                                "sum(rate(" + AlertQueries.SSH_FAILURES_METRIC + "[5m])) or vector(0)",
                                "short"),
                        Panel.logs("Gateway", "{container=~\".*gateway.*\"}"),
                        Panel.logs("Errors", "{job=\"containers\"} |~ \"(?i)error\"")));
    }

    private static GrafanaDashboard data(App app) {
        return new GrafanaDashboard(
                app.name() + "-data",
                app.name() + ": data",
                List.of(
                        Panel.chart("Connections", "sum by (job) (pg_stat_activity_count)", "short"),
                        Panel.chart("Size of databases", "pg_database_size_bytes", "bytes"),
                        Panel.chart("Dead rows", "sum by (relname) (pg_stat_user_tables_n_dead_tup)", "short"),
                        Panel.chart("Memory of caches", "redis_memory_used_bytes", "bytes"),
                        Panel.chart("Longest transaction", "max by (job) (pg_stat_activity_max_tx_duration)", "s"),
                        Panel.chart("Clients of caches", "redis_connected_clients", "short"),
                        Panel.chart(
                                "Share of keys found in caches",
                                "rate(redis_keyspace_hits_total[5m]) / (rate(redis_keyspace_hits_total[5m])"
                                        + " + rate(redis_keyspace_misses_total[5m]))",
                                "percentunit"),
                        Panel.chart("Evicted keys a second", "rate(redis_evicted_keys_total[5m])", "short"),
                        Panel.chart(
                                "Hours since the last good backup",
                                "(time() - " + AlertQueries.BACKUP_METRIC + ") / 3600",
                                "h")));
    }

    private static GrafanaDashboard host(App app) {
        return new GrafanaDashboard(
                app.name() + "-host",
                app.name() + ": host",
                List.of(
                        Panel.chart(
                                "CPU", "100 * (1 - avg(rate(node_cpu_seconds_total{mode=\"idle\"}[5m])))", "percent"),
                        Panel.chart(
                                "Memory",
                                "100 * (1 - node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes)",
                                "percent"),
                        Panel.chart(
                                "Disk",
                                "100 * (1 - node_filesystem_avail_bytes{mountpoint=~\"/|/metrics\"}"
                                        + " / node_filesystem_size_bytes{mountpoint=~\"/|/metrics\"})",
                                "percent"),
                        Panel.chart("Disk reads", "sum by (device) (rate(node_disk_read_bytes_total[5m]))", "Bps"),
                        Panel.chart("Disk writes", "sum by (device) (rate(node_disk_written_bytes_total[5m]))", "Bps"),
                        Panel.chart(
                                "Days until certificates end",
                                "(probe_ssl_earliest_cert_expiry - time()) / 86400",
                                "d"),
                        Panel.logs("Log-ins", "{filename=\"/var/log/auth.log\"}")));
    }
}
