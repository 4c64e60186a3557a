package dev.slipway.planner.vps;

import dev.slipway.model.App;
import dev.slipway.planner.files.AlertQueries;
import dev.slipway.planner.files.DashboardPanels;
import dev.slipway.planner.files.GrafanaDashboard;
import dev.slipway.planner.files.GrafanaDashboard.Panel;
import dev.slipway.planner.files.ScheduleDispatcher;
import java.util.ArrayList;
import java.util.List;

/** The dashboards of a stack: the application, its data, its host (CLP-MON-02, CLP-SEC-08). */
final class Dashboards {
    private Dashboards() {}

    static List<GrafanaDashboard> of(App app) {
        return List.of(application(app), data(app), host(app));
    }

    private static GrafanaDashboard application(App app) {
        List<Panel> panels = new ArrayList<>();
        panels.add(Panel.chart("Health of what is scraped", "up", "short"));
        panels.add(Panel.chart("Public addresses", "probe_success", "short"));
        panels.addAll(DashboardPanels.told());
        panels.addAll(DashboardPanels.seen());
        panels.add(Panel.chart("Unwell containers", ScheduleDispatcher.UNWELL_METRIC, "short"));
        panels.add(Panel.chart(
                "Refused log-ins", "sum(rate(" + AlertQueries.SSH_FAILURES_METRIC + "[5m])) or vector(0)", "short"));
        panels.add(Panel.logs("Gateway", "{container=~\".*gateway.*\"}"));
        panels.add(Panel.logs("Errors", "{job=\"containers\"} |~ \"(?i)error\""));
        return new GrafanaDashboard(app.name() + "-app", app.name() + ": application", panels);
    }

    private static GrafanaDashboard data(App app) {
        return new GrafanaDashboard(app.name() + "-data", app.name() + ": data", DashboardPanels.data());
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
