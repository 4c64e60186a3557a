package dev.slipway.components.kubernetes;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.autoscaling.v2.HorizontalPodAutoscaler;
import com.pulumi.kubernetes.autoscaling.v2.HorizontalPodAutoscalerArgs;
import com.pulumi.kubernetes.autoscaling.v2.inputs.CrossVersionObjectReferenceArgs;
import com.pulumi.kubernetes.autoscaling.v2.inputs.HorizontalPodAutoscalerSpecArgs;
import com.pulumi.kubernetes.autoscaling.v2.inputs.MetricSpecArgs;
import com.pulumi.kubernetes.autoscaling.v2.inputs.MetricTargetArgs;
import com.pulumi.kubernetes.autoscaling.v2.inputs.ResourceMetricSourceArgs;
import com.pulumi.resources.CustomResourceOptions;
import dev.slipway.planner.kubernetes.AutoscalerPlan;
import dev.slipway.planner.kubernetes.WorkloadPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The autoscaler of a workload: the cluster's own for CPU and memory, KEDA's ScaledObject where other signals count too. */
final class Autoscalers {
    private final WorkloadPlan workload;
    private final AutoscalerPlan plan;
    private final Place place;

    Autoscalers(WorkloadPlan workload, AutoscalerPlan plan, Place place) {
        this.workload = workload;
        this.plan = plan;
        this.place = place;
    }

    void create(CustomResourceOptions options) {
        if (plan.triggers().isEmpty()) {
            horizontal(options);
        } else {
            keda(options);
        }
    }

    private void horizontal(CustomResourceOptions options) {
        List<MetricSpecArgs> metrics = new ArrayList<>();
        plan.cpuPercent().ifPresent(percent -> metrics.add(metric("cpu", percent)));
        plan.memoryPercent().ifPresent(percent -> metrics.add(metric("memory", percent)));
        new HorizontalPodAutoscaler(
                workload.name(),
                HorizontalPodAutoscalerArgs.builder()
                        .metadata(place.metadata(workload.name(), workload.pod().labels()))
                        .spec(HorizontalPodAutoscalerSpecArgs.builder()
                                .minReplicas(plan.minReplicas())
                                .maxReplicas(plan.maxReplicas())
                                .scaleTargetRef(CrossVersionObjectReferenceArgs.builder()
                                        .apiVersion("apps/v1")
                                        .kind("Deployment")
                                        .name(workload.name())
                                        .build())
                                .metrics(metrics)
                                .build())
                        .build(),
                options);
    }

    private static MetricSpecArgs metric(String resource, int percent) {
        return MetricSpecArgs.builder()
                .type("Resource")
                .resource(ResourceMetricSourceArgs.builder()
                        .name(resource)
                        .target(MetricTargetArgs.builder()
                                .type("Utilization")
                                .averageUtilization(percent)
                                .build())
                        .build())
                .build();
    }

    private void keda(CustomResourceOptions options) {
        List<Map<String, Object>> triggers = new ArrayList<>();
        plan.cpuPercent().ifPresent(percent -> triggers.add(resourceTrigger("cpu", percent)));
        plan.memoryPercent().ifPresent(percent -> triggers.add(resourceTrigger("memory", percent)));
        int number = 0;
        for (AutoscalerPlan.Trigger trigger : plan.triggers()) {
            Map<String, Object> spec = new LinkedHashMap<>();
            spec.put("type", trigger.type());
            spec.put("metricType", trigger.metricType());
            spec.put("metadata", trigger.metadata());
            if (trigger.passwordFrom().isPresent()) {
                String name = workload.name() + "-" + number++;
                authentication(name, trigger, options);
                spec.put("authenticationRef", Map.of("name", name));
            }
            triggers.add(spec);
        }
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("scaleTargetRef", Map.of("name", workload.name()));
        spec.put("minReplicaCount", plan.minReplicas());
        spec.put("maxReplicaCount", plan.maxReplicas());
        spec.put("triggers", triggers);
        custom("ScaledObject", workload.name(), spec, options);
    }

    private void authentication(String name, AutoscalerPlan.Trigger trigger, CustomResourceOptions options) {
        trigger.passwordFrom().ifPresent(key -> {
            Map<String, Object> reference = new LinkedHashMap<>();
            reference.put("parameter", "password");
            reference.put("name", key.secret());
            reference.put("key", key.key());
            custom("TriggerAuthentication", name, Map.of("secretTargetRef", List.of(reference)), options);
        });
    }

    private void custom(String kind, String name, Map<String, Object> spec, CustomResourceOptions options) {
        new CustomResource(
                name,
                "keda.sh/v1alpha1",
                kind,
                place.metadata(name, workload.pod().labels()),
                Output.of(spec),
                options);
    }

    private static Map<String, Object> resourceTrigger(String resource, int percent) {
        Map<String, Object> trigger = new LinkedHashMap<>();
        trigger.put("type", resource);
        trigger.put("metricType", "Utilization");
        trigger.put("metadata", Map.of("value", Integer.toString(percent)));
        return trigger;
    }
}
