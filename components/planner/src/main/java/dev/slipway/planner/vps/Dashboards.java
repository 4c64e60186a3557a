package dev.slipway.planner.vps;

import dev.slipway.model.App;
import dev.slipway.planner.files.AlertQueries;
import dev.slipway.planner.files.GrafanaDashboard;
import dev.slipway.planner.files.GrafanaDashboard.Panel;
import java.util.List;

/** The dashboards of a stack: the application, its data, its host (CLP-MON-02, CLP-SEC-08). */
final class Dashboards {
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
                        Panel.chart(
                                "Days until certificates end",
                                "(probe_ssl_earliest_cert_expiry - time()) / 86400",
                                "d"),
                        Panel.logs("Log-ins", "{filename=\"/var/log/auth.log\"}")));
    }
}
