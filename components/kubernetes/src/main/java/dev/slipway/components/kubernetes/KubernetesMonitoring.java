package dev.slipway.components.kubernetes;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.ConfigMap;
import com.pulumi.kubernetes.core.v1.ConfigMapArgs;
import com.pulumi.kubernetes.rbac.v1.Role;
import com.pulumi.kubernetes.rbac.v1.RoleArgs;
import com.pulumi.kubernetes.rbac.v1.RoleBinding;
import com.pulumi.kubernetes.rbac.v1.RoleBindingArgs;
import com.pulumi.kubernetes.rbac.v1.inputs.PolicyRuleArgs;
import com.pulumi.kubernetes.rbac.v1.inputs.RoleRefArgs;
import com.pulumi.resources.ComponentResourceOptions;
import dev.slipway.planner.kubernetes.ConfigMapPlan;
import dev.slipway.planner.kubernetes.LogReaderPlan;
import dev.slipway.planner.kubernetes.MonitoringPlan;
import dev.slipway.planner.kubernetes.ScrapePlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Metrics, logs, dashboards and alarms: pods of the namespace, or objects that the cluster's Prometheus operator picks up. */
public final class KubernetesMonitoring extends KubernetesServer {
    private static final String OPERATOR = "monitoring.coreos.com/v1";

    private final Place place;
    private final Map<String, String> labels;

    /**
     * @param name logical name
     * @param labels labels of the objects, the app and its environment among them
     * @param configuration what its pods read
     */
    public KubernetesMonitoring(
            String name,
            MonitoringPlan plan,
            Map<String, String> labels,
            Place place,
            Configuration configuration,
            ComponentResourceOptions options) {
        super("kubernetes:Monitoring", name, plan, options);
        this.place = place;
        this.labels = labels;
        plan.servers().forEach(server -> serve(server, place, configuration));
        plan.logReader().ifPresent(this::logReader);
        plan.workloads()
                .forEach(it -> new KubernetesHelper(
                        it.name(),
                        it,
                        place,
                        configuration,
                        List.of(),
                        childComponent().build()));
        plan.dashboards().forEach(this::dashboard);
        if (plan.operator()) {
            Map<String, String> found = new LinkedHashMap<>(labels);
            found.putAll(plan.operatorLabels());
            plan.rules().ifPresent(rules -> custom("PrometheusRule", name, found, rules.tree()));
            plan.scrapes().forEach(scrape -> custom("PodMonitor", scrape.job(), found, podMonitor(plan, scrape)));
        }
        registerOutputs(Map.of(
                "jobs", Output.of(plan.scrapes().stream().map(ScrapePlan::job).toList())));
    }

    /** Read access to the namespace's pods and their logs, and nothing else. */
    private void logReader(LogReaderPlan plan) {
        Role role = new Role(
                plan.name(),
                RoleArgs.builder()
                        .metadata(place.metadata(plan.name(), labels))
                        .rules(PolicyRuleArgs.builder()
                                .apiGroups("")
                                .resources(plan.pods())
                                .verbs("get", "list", "watch")
                                .build())
                        .build(),
                child().dependsOn(place.ready()).build());
        new RoleBinding(
                plan.name(),
                RoleBindingArgs.builder()
                        .metadata(place.metadata(plan.name(), labels))
                        .roleRef(RoleRefArgs.builder()
                                .apiGroup("rbac.authorization.k8s.io")
                                .kind("Role")
                                .name(plan.name())
                                .build())
                        .subjects(place.account(plan.serviceAccount()))
                        .build(),
                child().dependsOn(role).build());
    }

    /** Grafana's sidecar in the common operator charts looks for this label. */
    private void dashboard(ConfigMapPlan plan) {
        Map<String, String> labelled = new LinkedHashMap<>(labels);
        labelled.put("grafana_dashboard", "1");
        new ConfigMap(
                plan.name(),
                ConfigMapArgs.builder()
                        .metadata(place.metadata(plan.name(), labelled))
                        .data(plan.data())
                        .build(),
                child().dependsOn(place.ready()).build());
    }

    private Map<String, Object> podMonitor(MonitoringPlan plan, ScrapePlan scrape) {
        Map<String, Object> endpoint = new LinkedHashMap<>();
        endpoint.put("port", scrape.portName());
        endpoint.put("path", scrape.path());
        endpoint.put("interval", plan.interval());
        endpoint.put("relabelings", List.of(Map.of("targetLabel", "job", "replacement", scrape.job())));
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("selector", Map.of("matchLabels", Map.of("app.kubernetes.io/name", scrape.component())));
        spec.put("podMetricsEndpoints", List.of(endpoint));
        return spec;
    }

    private void custom(String kind, String name, Map<String, String> found, Map<String, Object> spec) {
        new CustomResource(
                name,
                OPERATOR,
                kind,
                place.metadata(name, found),
                Output.of(spec),
                child().dependsOn(place.ready()).build());
    }
}
