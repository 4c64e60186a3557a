package dev.slipway.planner.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Data sources and dashboards that Grafana finds when it starts (CLP-MON-02).
 *
 * @param prometheusUrl address of Prometheus
 * @param lokiUrl address of Loki
 * @param dashboardDirectory directory of dashboard files inside the container
 */
public record GrafanaProvisioning(String prometheusUrl, String lokiUrl, String dashboardDirectory) {
    /** Identity of the Prometheus data source in dashboards. */
    public static final String PROMETHEUS_UID = "prometheus";

    /** Identity of the Loki data source in dashboards. */
    public static final String LOKI_UID = "loki";

    /** Variables of a Grafana that nobody enters without a password, and that has no way out to look for versions or plugins by. */
    public static Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("GF_USERS_ALLOW_SIGN_UP", "false");
        variables.put("GF_AUTH_ANONYMOUS_ENABLED", "false");
        variables.put("GF_ANALYTICS_REPORTING_ENABLED", "false");
        variables.put("GF_ANALYTICS_CHECK_FOR_UPDATES", "false");
        variables.put("GF_ANALYTICS_CHECK_FOR_PLUGIN_UPDATES", "false");
        variables.put("GF_PLUGINS_PREINSTALL_DISABLED", "true");
        return variables;
    }

    /** The text of provisioning/datasources/slipway.yaml. */
    public String dataSources() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("apiVersion", 1);
        tree.put(
                "datasources",
                List.of(
                        source("Prometheus", PROMETHEUS_UID, "prometheus", prometheusUrl, true),
                        source("Loki", LOKI_UID, "loki", lokiUrl, false)));
        return Yaml.write(tree);
    }

    /** The text of provisioning/dashboards/slipway.yaml. */
    public String dashboardProviders() {
        Map<String, Object> provider = new LinkedHashMap<>();
        provider.put("name", "slipway");
        provider.put("type", "file");
        provider.put("disableDeletion", true);
        provider.put("allowUiUpdates", false);
        provider.put("options", Map.of("path", dashboardDirectory));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("apiVersion", 1);
        tree.put("providers", List.of(provider));
        return Yaml.write(tree);
    }

    private static Map<String, Object> source(String name, String uid, String type, String url, boolean isDefault) {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("name", name);
        source.put("uid", uid);
        source.put("type", type);
        source.put("access", "proxy");
        source.put("url", url);
        source.put("isDefault", isDefault);
        source.put("editable", false);
        return source;
    }
}
