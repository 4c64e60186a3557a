package dev.slipway.planner.kubernetes;

import dev.slipway.model.App;
import dev.slipway.model.Cache;
import dev.slipway.model.Database;
import dev.slipway.model.DatabaseEngine;
import dev.slipway.model.MetricsEndpoint;
import dev.slipway.model.Service;
import dev.slipway.model.Worker;
import dev.slipway.planner.files.AlertRules;
import dev.slipway.planner.files.DashboardPanels;
import dev.slipway.planner.files.GrafanaDashboard;
import dev.slipway.planner.files.GrafanaDashboard.Panel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans what is scraped, what is alarmed and what is shown; hands the rest to the operator or hosts it itself. */
final class MonitoringPlanner {
    static final int POSTGRES_EXPORTER_PORT = 9187;
    static final int REDIS_EXPORTER_PORT = 9121;

    private final Draft draft;

    MonitoringPlanner(Draft draft) {
        this.draft = draft;
    }

    MonitoringPlan plan() {
        if (!draft.app.monitoring().enabled()) {
            return MonitoringPlan.off();
        }
        List<ScrapePlan> scrapes = scrapes();
        ClusterAlerts alerts = new ClusterAlerts(draft);
        AlertRules rules = new AlertRules(draft.app.name() + "_alerts", alerts.rules(scrapes));
        alerts.blind(scrapes).forEach(draft::blind);
        String interval = draft.app.monitoring().scrapeInterval().toSeconds() + "s";
        ConfigMapPlan dashboards = new ConfigMapPlan(
                "dashboards", Map.of(draft.app.name() + ".json", dashboard().file()));
        if (draft.settings.prometheusOperator()) {
            PeerPlan prometheus = new PeerPlan.Namespace(draft.settings.monitoringNamespace(), Map.of());
            scrapes.forEach(it -> draft.network.in(it.component(), prometheus, it.port()));
            return new MonitoringPlan(
                    true,
                    draft.settings.monitoringLabels(),
                    interval,
                    scrapes,
                    Optional.of(rules),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    List.of(dashboards));
        }
        return new SelfHostedMonitoring(draft).plan(interval, scrapes, rules, dashboards);
    }

    /** Name of a component's job when it names none itself. */
    static String job(Draft draft, String component) {
        return draft.app.name() + "-" + component;
    }

    private List<ScrapePlan> scrapes() {
        App app = draft.app;
        List<ScrapePlan> scrapes = new ArrayList<>();
        for (Service service : app.services()) {
            service.metrics().ifPresent(it -> scrapes.add(scrape(service.name(), portName(service, it), it)));
        }
        for (Worker worker : app.workers()) {
            worker.metrics().ifPresent(it -> scrapes.add(scrape(worker.name(), "metrics", it)));
        }
        for (Database database : app.databases()) {
            if (database.engine() == DatabaseEngine.POSTGRES
                    && !draft.settings.externalDatabases().containsKey(database.name())) {
                scrapes.add(exporter(database.name(), POSTGRES_EXPORTER_PORT));
            }
        }
        for (Cache cache : app.caches()) {
            if (!draft.settings.externalCaches().containsKey(cache.name())) {
                scrapes.add(exporter(cache.name(), REDIS_EXPORTER_PORT));
            }
        }
        draft.diskExporters().forEach(component -> scrapes.add(DiskExporter.scrape(draft, component)));
        return scrapes;
    }

    private static String portName(Service service, MetricsEndpoint metrics) {
        return service.ports().stream()
                .filter(port -> port.number() == metrics.port())
                .map(port -> KubernetesNames.port(port.name()))
                .findFirst()
                .orElse("metrics");
    }

    private ScrapePlan scrape(String component, String portName, MetricsEndpoint metrics) {
        return new ScrapePlan(
                metrics.job().orElse(job(draft, component)),
                KubernetesNames.of(component),
                portName,
                metrics.port(),
                metrics.path());
    }

    private ScrapePlan exporter(String component, int port) {
        return new ScrapePlan(job(draft, component), KubernetesNames.of(component), "metrics", port, "/metrics");
    }

    /** What a team looks at daily (CLP-MON-04, CLP-SEC-08): health first, then load, then the data services. */
    private GrafanaDashboard dashboard() {
        List<Panel> panels = new ArrayList<>();
        panels.add(Panel.chart("Targets that answer", "up", "short"));
        panels.addAll(DashboardPanels.told());
        if (!draft.settings.prometheusOperator()) {
            panels.addAll(DashboardPanels.seen());
        }
        panels.add(Panel.chart("CPU", "sum by (job) (rate(process_cpu_seconds_total[5m]))", "cores"));
        panels.add(Panel.chart("Memory", "sum by (job) (process_resident_memory_bytes)", "bytes"));
        panels.add(Panel.chart("Volumes", DiskExporter.fullness(), "percent"));
        panels.add(Panel.chart("Disks busy", "rate(node_disk_io_time_seconds_total[5m])", "percentunit"));
        panels.add(Panel.chart(
                "Disk traffic",
                "rate(node_disk_read_bytes_total[5m]) + rate(node_disk_written_bytes_total[5m])",
                "Bps"));
        panels.addAll(DashboardPanels.data());
        panels.add(Panel.logs("Errors", "{app=\"" + draft.app.name() + "\"} |~ \"(?i)error|panic|fatal\""));
        return new GrafanaDashboard(draft.names.instance(), draft.app.name() + " on Kubernetes", panels);
    }

    /** How each dashboard is opened; none is public. */
    Map<String, String> dashboards() {
        Map<String, String> dashboards = new LinkedHashMap<>();
        if (!draft.app.monitoring().enabled()) {
            return dashboards;
        }
        if (draft.settings.prometheusOperator()) {
            dashboards.put("grafana", "dashboard " + draft.names.instance() + " in the cluster's Grafana");
        } else {
            dashboards.put("grafana", forward("grafana", 3000) + "/d/" + draft.names.instance());
            dashboards.put("prometheus", forward("prometheus", 9090));
            dashboards.put("alertmanager", forward("alertmanager", 9093));
        }
        return dashboards;
    }

    private String forward(String service, int port) {
        return "kubectl -n " + draft.namespace + " port-forward svc/" + service + " " + port + ":" + port
                + " and open http://localhost:" + port;
    }
}
