package dev.slipway.planner.vps;

import dev.slipway.model.MetricsEndpoint;
import dev.slipway.model.Service;
import dev.slipway.model.Value;
import dev.slipway.model.Worker;
import dev.slipway.planner.PlanNote;
import dev.slipway.planner.RequiredSecrets;
import dev.slipway.planner.files.AlertRule;
import dev.slipway.planner.files.AlertRules;
import dev.slipway.planner.files.AlertmanagerConfig;
import dev.slipway.planner.files.BlackboxConfig;
import dev.slipway.planner.files.GrafanaDashboard;
import dev.slipway.planner.files.GrafanaProvisioning;
import dev.slipway.planner.files.LogAgentConfig;
import dev.slipway.planner.files.LokiConfig;
import dev.slipway.planner.files.PrometheusConfig;
import dev.slipway.planner.files.ScrapeJob;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Plans Prometheus, Alertmanager, Grafana, Loki and the log agent, beside the exporters. */
final class MonitoringPlanner {
    private final PlanScope scope;
    private final Optional<GatewayPlan> gateway;
    private final List<BucketPlan> buckets;
    private final Exporters exporters;

    MonitoringPlanner(PlanScope scope, Optional<GatewayPlan> gateway, List<BucketPlan> buckets) {
        this.scope = scope;
        this.buckets = buckets;
        this.gateway = gateway;
        this.exporters = new Exporters(scope);
    }

    Optional<MonitoringPlan> plan() {
        if (!scope.app.monitoring().enabled()) {
            return Optional.empty();
        }
        List<AlertRule> rules = new HostAlerts(scope, this::job).rules(buckets);
        List<GrafanaDashboard> dashboards = Dashboards.of(scope.app);
        List<ContainerPlan> containers = new ArrayList<>();
        containers.add(prometheus(rules));
        containers.add(alertmanager());
        containers.add(grafana(dashboards));
        containers.add(loki());
        containers.add(logAgent());
        containers.addAll(exporters.containers());
        return Optional.of(new MonitoringPlan(
                containers,
                rules.stream()
                        .map(rule -> new AlarmPlan(
                                rule.name(),
                                rule.expression(),
                                rule.forDuration().toSeconds(),
                                rule.severity().name().toLowerCase(Locale.ROOT)))
                        .toList(),
                dashboards.stream().map(dashboard -> "/d/" + dashboard.uid()).toList()));
    }

    /** Job of a component in Prometheus: what its metrics say, else app and component. */
    private String job(String component) {
        return scope.app
                .service(component)
                .flatMap(service -> service.metrics())
                .flatMap(MetricsEndpoint::job)
                .orElse(scope.app.name() + "-" + component);
    }

    private List<ScrapeJob> jobs() {
        List<ScrapeJob> jobs = new ArrayList<>();
        for (Service service : scope.app.services()) {
            int replicas = ServicePlanner.count(service.replicas(), service.scaling());
            service.metrics().ifPresent(endpoint -> jobs.add(component(service.name(), endpoint, replicas)));
        }
        for (Worker worker : scope.app.workers()) {
            int replicas = ServicePlanner.count(worker.replicas(), worker.scaling());
            worker.metrics().ifPresent(endpoint -> jobs.add(component(worker.name(), endpoint, replicas)));
        }
        jobs.addAll(exporters.jobs(this::job));
        jobs.add(ScrapeJob.scrape("log-agent", "log-agent:12345", "/metrics"));
        jobs.add(ScrapeJob.scrape("prometheus", "localhost:9090", "/metrics"));
        gateway.ifPresent(plan -> plan.names()
                .forEach(name -> jobs.add(ScrapeJob.probe(
                        "public-" + name, "https://" + name + "/", BlackboxConfig.PUBLIC, "blackbox-exporter:9115"))));
        return jobs;
    }

    /** Docker's DNS names every replica under the component's alias; a single address would be one of them by chance. */
    private ScrapeJob component(String name, MetricsEndpoint endpoint, int replicas) {
        String job = endpoint.job().orElse(scope.app.name() + "-" + name);
        String target = name + ":" + endpoint.port();
        return replicas > 1
                ? ScrapeJob.scrapeAll(job, target, endpoint.path())
                : ScrapeJob.scrape(job, target, endpoint.path());
    }

    private ContainerPlan prometheus(List<AlertRule> rules) {
        PrometheusConfig config = new PrometheusConfig(
                scope.app.monitoring().scrapeInterval(),
                jobs(),
                List.of("/config/rules/alerts.yml"),
                Optional.of("alertmanager:9093"),
                Map.of("stack", scope.stack()));
        return scope.container("prometheus", scope.images.of("prometheus"), 100, 320)
                .command(PrometheusConfig.arguments(
                        "/config/prometheus.yml", scope.app.monitoring().retentionDays(), "0.0.0.0:9090"))
                .user("65534:65534")
                .network(NetworkAttachment.as(scope.metricsNetwork(), "prometheus"))
                .network(NetworkAttachment.as(scope.monitoringNetwork(), "prometheus"))
                .file("/config/prometheus.yml", config.file())
                .file(
                        "/config/rules/alerts.yml",
                        new AlertRules(scope.app.name().replace('-', '_') + "_alerts", rules).file())
                .mount(scope.scratchVolume("prometheus-data", "metrics"), "/prometheus")
                .tmpfs("/tmp", 16)
                .stopFirst()
                .healthcheck(get(9090, "/-/ready"))
                .build();
    }

    private ContainerPlan alertmanager() {
        Optional<String> webhook = scope.app.monitoring().webhookSecret();
        if (webhook.isEmpty()) {
            scope.notes.add(PlanNote.degraded(
                    "monitoring.recipients",
                    "alarms show in Alertmanager and Grafana and reach nobody yet: a host has no mail server of its own;"
                            + " name a webhook in monitoring.webhookSecret"));
        }
        ContainerPlan.Builder container = scope.container("alertmanager", scope.images.of("alertmanager"), 20, 64)
                .command(AlertmanagerConfig.arguments("/config/alertmanager.yml"))
                .user("65534:65534")
                .network(NetworkAttachment.as(scope.monitoringNetwork(), "alertmanager"))
                .network(NetworkAttachment.in(scope.egress()))
                .file(
                        "/config/alertmanager.yml",
                        new AlertmanagerConfig(webhook.map(secret -> "/config/webhook-url"), Optional.empty()).file())
                .mount(scope.scratchVolume("alertmanager-data", "silences"), "/alertmanager")
                .stopFirst()
                .healthcheck(get(9093, "/-/ready"));
        webhook.ifPresent(secret -> container.file("/config/webhook-url", Value.secret(secret)));
        return container.build();
    }

    private ContainerPlan grafana(List<GrafanaDashboard> dashboards) {
        GrafanaProvisioning provisioning =
                new GrafanaProvisioning("http://prometheus:9090", "http://loki:3100", "/config/dashboards");
        ContainerPlan.Builder container = scope.container("grafana", scope.images.of("grafana"), 50, 192)
                .environment("GF_SECURITY_ADMIN_PASSWORD__FILE", Value.literal("/config/admin-password"))
                .environment("GF_PATHS_PROVISIONING", Value.literal("/config/provisioning"))
                .user("472:472")
                .network(NetworkAttachment.as(scope.monitoringNetwork(), "grafana"))
                .file("/config/admin-password", Value.secret(RequiredSecrets.GRAFANA_PASSWORD))
                .file("/config/provisioning/datasources/slipway.yaml", provisioning.dataSources())
                .file("/config/provisioning/dashboards/slipway.yaml", provisioning.dashboardProviders())
                .mount(scope.scratchVolume("grafana-data", "users and preferences of Grafana"), "/var/lib/grafana")
                .tmpfs("/tmp", 32)
                .stopFirst()
                .healthcheck(get(3000, "/api/health"))
                .after("prometheus");
        GrafanaProvisioning.variables().forEach((name, value) -> container.environment(name, Value.literal(value)));
        dashboards.forEach(
                dashboard -> container.file("/config/dashboards/" + dashboard.uid() + ".json", dashboard.file()));
        return container.build();
    }

    private ContainerPlan loki() {
        return scope.container("loki", scope.images.of("loki"), 50, 256)
                .command(List.of("-config.file=/config/loki.yaml"))
                .network(NetworkAttachment.as(scope.monitoringNetwork(), "loki"))
                .file(
                        "/config/loki.yaml",
                        new LokiConfig(3100, "/loki", scope.app.logging().retentionDays()).file())
                .mount(scope.scratchVolume("loki-data", "logs"), "/loki")
                .tmpfs("/tmp", 16)
                .stopFirst()
                .healthcheck(get(3100, "/ready"))
                .build();
    }

    /**
     * Reads logs as root, since Docker keeps them for root, but with no other right of root's and with every mount of the host's read-only. The
     * image's own data directory belongs to another user and is closed to a root without rights, so the volume is one that all may write to.
     */
    private ContainerPlan logAgent() {
        return scope.container("log-agent", scope.images.of("alloy"), 50, 192)
                .command(List.of(
                        "run",
                        "--server.http.listen-addr=0.0.0.0:12345",
                        "--storage.path=/var/lib/alloy/data",
                        "--disable-reporting",
                        "/config/config.alloy"))
                .user("0:0")
                .capabilities("CAP_DAC_READ_SEARCH")
                .network(NetworkAttachment.as(scope.monitoringNetwork(), "log-agent"))
                .network(NetworkAttachment.as(scope.metricsNetwork(), "log-agent"))
                .file(
                        "/config/config.alloy",
                        new LogAgentConfig("http://loki:3100/loki/api/v1/push", Map.of("stack", scope.stack())).file())
                .readOnlyMount("/var/log", "/var/log")
                .readOnlyMount("/var/lib/docker/containers", "/var/lib/docker/containers")
                .mount(scope.sharedVolume("log-agent-data", "how far logs are read", false), "/var/lib/alloy/data")
                .tmpfs("/tmp", 16)
                .stopFirst()
                .healthcheck(HealthcheckPlan.command("bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/12345"))
                .after("loki")
                .build();
    }

    static HealthcheckPlan get(int port, String path) {
        return HealthcheckPlan.command("wget", "-q", "-O", "/dev/null", "http://127.0.0.1:" + port + path);
    }
}
