package dev.slipway.planner.kubernetes;

import dev.slipway.model.Value;
import dev.slipway.planner.RequiredSecrets;
import dev.slipway.planner.files.AlertRules;
import dev.slipway.planner.files.AlertmanagerConfig;
import dev.slipway.planner.files.BlackboxConfig;
import dev.slipway.planner.files.GrafanaProvisioning;
import dev.slipway.planner.files.LokiConfig;
import dev.slipway.planner.files.PrometheusConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Plans Prometheus, Alertmanager, Grafana, Loki and the log agent as pods of the namespace; none is public. */
final class SelfHostedMonitoring {
    static final String PROMETHEUS = "prometheus";
    static final String PUSHGATEWAY = "pushgateway";
    static final int PUSHGATEWAY_PORT = 9091;

    private static final String ALERTMANAGER = "alertmanager";
    static final String BLACKBOX = "blackbox";
    private static final String GRAFANA = "grafana";
    private static final String LOKI = "loki";
    static final String LOG_AGENT = "log-agent";
    static final int LOG_AGENT_PORT = 12345;
    private static final int NOBODY = 65534;

    private final Draft draft;
    private final HelperPods pods;

    SelfHostedMonitoring(Draft draft) {
        this.draft = draft;
        this.pods = new HelperPods(draft);
    }

    MonitoringPlan plan(String interval, List<ScrapePlan> scrapes, AlertRules rules, ConfigMapPlan dashboards) {
        files(scrapes, rules, dashboards);
        paths(scrapes);
        return new MonitoringPlan(
                false,
                Map.of(),
                interval,
                scrapes,
                Optional.of(rules),
                List.of(prometheus(), grafana(), loki(), alertmanager(), pushgateway(), logAgent()),
                List.of(blackbox()),
                Optional.of(new LogReaderPlan(LOG_AGENT, LOG_AGENT, List.of("pods", "pods/log"))),
                List.of());
    }

    private void files(List<ScrapePlan> scrapes, AlertRules rules, ConfigMapPlan dashboards) {
        draft.configMap(
                "prometheus-config",
                Map.of("prometheus.yml", new PrometheusScrapes(draft).file(scrapes), "alerts.yml", rules.file()));
        Optional<String> webhook = draft.app.monitoring().webhookSecret();
        draft.configMap(
                "alertmanager-config",
                Map.of(
                        "alertmanager.yml",
                        new AlertmanagerConfig(webhook.map(any -> "/etc/slipway/webhook/url"), Optional.empty())
                                .file()));
        webhook.ifPresent(secret -> draft.secret("alertmanager-webhook", "url", Value.secret(secret)));
        draft.configMap("blackbox-config", Map.of("blackbox.yml", BlackboxConfig.file()));
        GrafanaProvisioning provisioning =
                new GrafanaProvisioning("http://prometheus:9090", "http://loki:3100", "/etc/slipway/dashboards");
        draft.configMap("grafana-datasources", Map.of("slipway.yaml", provisioning.dataSources()));
        draft.configMap("grafana-providers", Map.of("slipway.yaml", provisioning.dashboardProviders()));
        draft.configMap(dashboards.name(), dashboards.data());
        draft.configMap(
                "loki-config",
                Map.of(
                        "loki.yaml",
                        new LokiConfig(3100, "/loki", draft.app.logging().retentionDays()).file()));
        draft.configMap(
                "log-agent-config",
                Map.of(
                        "config.alloy",
                        new ClusterLogAgent(
                                        "http://loki:3100/loki/api/v1/push",
                                        draft.namespace,
                                        draft.app.name(),
                                        draft.environment.name().toLowerCase(Locale.ROOT))
                                .file()));
    }

    /** Service whose name stands for every replica. */
    static String headless(String component) {
        return KubernetesNames.of(component, "headless");
    }

    private void paths(List<ScrapePlan> scrapes) {
        scrapes.forEach(it -> draft.network.allow(PROMETHEUS, it.component(), it.port()));
        draft.network.allow(PROMETHEUS, ALERTMANAGER, 9093);
        draft.network.allow(PROMETHEUS, BLACKBOX, 9115);
        draft.network.allow(PROMETHEUS, PUSHGATEWAY, PUSHGATEWAY_PORT);
        draft.network.allow(PROMETHEUS, LOG_AGENT, LOG_AGENT_PORT);
        draft.network.allow(GRAFANA, PROMETHEUS, 9090);
        draft.network.allow(GRAFANA, LOKI, 3100);
        draft.network.allow(LOG_AGENT, LOKI, 3100);
        draft.network.apiServer(LOG_AGENT);
        draft.network.publicNames(BLACKBOX);
        draft.app.monitoring().webhookSecret().ifPresent(any -> draft.network.internet(ALERTMANAGER, 443));
    }

    private StatefulPlan prometheus() {
        ContainerPlan container = ContainerPlan.builder(
                        PROMETHEUS, draft.images.of(PROMETHEUS), Sizing.helper(500, draft.prod() ? 1024 : 512))
                .args(PrometheusConfig.arguments(
                        "/etc/slipway/prometheus/prometheus.yml",
                        draft.app.monitoring().retentionDays(),
                        ":9090"))
                .ports(List.of(new PortPlan("http", 9090)))
                .startup(Optional.of(Probes.startup(Probes.http("/-/ready", 9090))))
                .liveness(Optional.of(Probes.http("/-/healthy", 9090)))
                .readiness(Optional.of(Probes.http("/-/ready", 9090)))
                .mounts(List.of(
                        MountPlan.writable("data", "/prometheus"),
                        MountPlan.readOnly("config", "/etc/slipway/prometheus"),
                        MountPlan.writable("tmp", "/tmp")))
                .build();
        return pods.server(
                container,
                NOBODY,
                draft.prod() ? 20 : 10,
                List.of(new VolumePlan.Config("config", "prometheus-config")));
    }

    private StatefulPlan grafana() {
        Map<String, Value> env = new LinkedHashMap<>();
        env.put("GF_PATHS_DATA", Value.literal("/var/lib/grafana"));
        GrafanaProvisioning.variables().forEach((name, value) -> env.put(name, Value.literal(value)));
        SecretKey password = draft.secret("grafana-admin", "password", Value.secret(RequiredSecrets.GRAFANA_PASSWORD));
        ContainerPlan container = ContainerPlan.builder(
                        GRAFANA, draft.images.of(GRAFANA), Sizing.helper(500, draft.prod() ? 512 : 256))
                .env(env)
                .secretEnv(Map.of("GF_SECURITY_ADMIN_PASSWORD", password))
                .ports(List.of(new PortPlan("http", 3000)))
                .startup(Optional.of(Probes.startup(Probes.http("/api/health", 3000))))
                .liveness(Optional.of(Probes.http("/api/health", 3000)))
                .readiness(Optional.of(Probes.http("/api/health", 3000)))
                .mounts(List.of(
                        MountPlan.writable("data", "/var/lib/grafana"),
                        MountPlan.readOnly("datasources", "/etc/grafana/provisioning/datasources"),
                        MountPlan.readOnly("providers", "/etc/grafana/provisioning/dashboards"),
                        MountPlan.readOnly("dashboards", "/etc/slipway/dashboards"),
                        MountPlan.writable("tmp", "/tmp")))
                .build();
        return pods.server(
                container,
                472,
                2,
                List.of(
                        new VolumePlan.Config("datasources", "grafana-datasources"),
                        new VolumePlan.Config("providers", "grafana-providers"),
                        new VolumePlan.Config("dashboards", "dashboards")));
    }

    private StatefulPlan loki() {
        ContainerPlan container = ContainerPlan.builder(
                        LOKI, draft.images.of(LOKI), Sizing.helper(500, draft.prod() ? 1024 : 512))
                .args(List.of("-config.file=/etc/slipway/loki/loki.yaml"))
                .ports(List.of(new PortPlan("http", 3100)))
                .startup(Optional.of(Probes.startup(Probes.http("/ready", 3100))))
                .liveness(Optional.of(Probes.tcp(3100)))
                .readiness(Optional.of(Probes.http("/ready", 3100)))
                .mounts(List.of(
                        MountPlan.writable("data", "/loki"),
                        MountPlan.readOnly("config", "/etc/slipway/loki"),
                        MountPlan.writable("tmp", "/tmp")))
                .build();
        return pods.server(
                container, 10001, draft.prod() ? 20 : 10, List.of(new VolumePlan.Config("config", "loki-config")));
    }

    private StatefulPlan alertmanager() {
        List<VolumePlan> volumes = new ArrayList<>(List.of(new VolumePlan.Config("config", "alertmanager-config")));
        List<MountPlan> mounts = new ArrayList<>(List.of(
                MountPlan.readOnly("config", "/etc/slipway/alertmanager"),
                MountPlan.writable("data", "/alertmanager"),
                MountPlan.writable("tmp", "/tmp")));
        if (draft.app.monitoring().webhookSecret().isPresent()) {
            volumes.add(new VolumePlan.Secrets("webhook", "alertmanager-webhook", 0400));
            mounts.add(MountPlan.readOnly("webhook", "/etc/slipway/webhook"));
        }
        ContainerPlan container = ContainerPlan.builder(
                        ALERTMANAGER, draft.images.of(ALERTMANAGER), Sizing.helper(200, 128))
                .args(AlertmanagerConfig.arguments("/etc/slipway/alertmanager/alertmanager.yml"))
                .ports(List.of(new PortPlan("http", 9093)))
                .liveness(Optional.of(Probes.http("/-/healthy", 9093)))
                .readiness(Optional.of(Probes.http("/-/ready", 9093)))
                .mounts(mounts)
                .build();
        return pods.server(container, NOBODY, 1, volumes);
    }

    private WorkloadPlan blackbox() {
        ContainerPlan container = ContainerPlan.builder(
                        BLACKBOX, draft.images.of("blackbox-exporter"), Sizing.helper(100, 64))
                .args(List.of("--config.file=/etc/slipway/blackbox/blackbox.yml"))
                .ports(List.of(new PortPlan("http", 9115)))
                .liveness(Optional.of(Probes.http("/-/healthy", 9115)))
                .readiness(Optional.of(Probes.http("/-/healthy", 9115)))
                .mounts(List.of(MountPlan.readOnly("config", "/etc/slipway/blackbox")))
                .build();
        return pods.workload(container, NOBODY, List.of(new VolumePlan.Config("config", "blackbox-config")));
    }

    /** Keeps what short-lived jobs tell, such as the time of the last good backup. */
    private StatefulPlan pushgateway() {
        ContainerPlan container = ContainerPlan.builder(
                        PUSHGATEWAY, draft.images.of(PUSHGATEWAY), Sizing.helper(100, 64))
                .args(List.of("--persistence.file=/data/metrics", "--web.listen-address=:" + PUSHGATEWAY_PORT))
                .ports(List.of(new PortPlan("http", PUSHGATEWAY_PORT)))
                .liveness(Optional.of(Probes.http("/-/healthy", PUSHGATEWAY_PORT)))
                .readiness(Optional.of(Probes.http("/-/ready", PUSHGATEWAY_PORT)))
                .mounts(List.of(MountPlan.writable("data", "/data"), MountPlan.writable("tmp", "/tmp")))
                .build();
        return pods.server(container, NOBODY, 1, List.of());
    }

    private StatefulPlan logAgent() {
        ContainerPlan container = ContainerPlan.builder(LOG_AGENT, draft.images.of("alloy"), Sizing.helper(200, 256))
                .args(List.of(
                        "run",
                        "/etc/slipway/log-agent/config.alloy",
                        "--storage.path=/var/lib/alloy",
                        "--disable-reporting",
                        "--server.http.listen-addr=0.0.0.0:" + LOG_AGENT_PORT))
                .ports(List.of(new PortPlan("http", LOG_AGENT_PORT)))
                .liveness(Optional.of(Probes.tcp(LOG_AGENT_PORT)))
                .readiness(Optional.of(Probes.http("/-/ready", LOG_AGENT_PORT)))
                .mounts(List.of(
                        MountPlan.readOnly("config", "/etc/slipway/log-agent"),
                        MountPlan.writable("data", "/var/lib/alloy"),
                        MountPlan.writable("tmp", "/tmp"),
                        MountPlan.readOnly("api", "/var/run/secrets/kubernetes.io/serviceaccount")))
                .build();
        return pods.server(
                container,
                473,
                1,
                List.of(new VolumePlan.Config("config", "log-agent-config"), new VolumePlan.ApiToken("api")));
    }
}
