package dev.slipway.components.kubernetes;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.apps.v1.Deployment;
import com.pulumi.kubernetes.apps.v1.DeploymentArgs;
import com.pulumi.kubernetes.apps.v1.inputs.DeploymentSpecArgs;
import com.pulumi.kubernetes.apps.v1.inputs.DeploymentStrategyArgs;
import com.pulumi.kubernetes.apps.v1.inputs.RollingUpdateDeploymentArgs;
import com.pulumi.kubernetes.core.v1.Service;
import com.pulumi.kubernetes.policy.v1.PodDisruptionBudget;
import com.pulumi.kubernetes.policy.v1.PodDisruptionBudgetArgs;
import com.pulumi.kubernetes.policy.v1.inputs.PodDisruptionBudgetSpecArgs;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.CustomTimeouts;
import com.pulumi.resources.Resource;
import dev.slipway.components.common.SlipwayComponent;
import dev.slipway.planner.kubernetes.ServicePortPlan;
import dev.slipway.planner.kubernetes.WorkloadPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What services, workers, sites, poolers and the gateway have in common: a Deployment that replaces its replicas without losing a request,
 * its Service, autoscaler, disruption budget and account.
 */
public abstract class KubernetesWorkload extends SlipwayComponent {
    private final WorkloadPlan plan;
    private final Place place;
    private final List<Resource> ready = new ArrayList<>();

    /**
     * @param type concept, such as {@code kubernetes:Service}
     * @param name logical name
     * @param configuration what its pods read
     * @param after what must be ready before its first pod starts
     */
    KubernetesWorkload(
            String type,
            String name,
            WorkloadPlan plan,
            Place place,
            Configuration configuration,
            List<Resource> after,
            ComponentResourceOptions options) {
        super(type, name, plan, options);
        this.plan = plan;
        this.place = place;
        List<Resource> before = Objects.ground(plan.pod(), plan.claims(), place, configuration, this::child);
        before.addAll(after);
        Deployment deployment = deployment(name, configuration, before);
        ready.add(deployment);
        Map<String, Output<?>> outputs = new LinkedHashMap<>();
        outputs.put(
                "deployment", deployment.metadata().applyValue(it -> it.name().orElse(plan.name())));
        if (!plan.servicePorts().isEmpty()) {
            Service service =
                    Objects.service(plan.name(), plan.pod(), plan.servicePorts(), place, after(List.of(deployment)));
            ready.add(service);
            outputs.put("host", Output.of(plan.name()));
            outputs.put("port", Output.of(plan.servicePorts().get(0).port()));
        }
        plan.headlessService()
                .ifPresent(it ->
                        Objects.headless(it, plan.pod(), containerPorts(plan), false, place, after(place.ready())));
        plan.autoscaler().ifPresent(it -> new Autoscalers(plan, it, place).create(after(List.of(deployment))));
        plan.maxUnavailableOnDisruption().ifPresent(most -> budget(name, most));
        registerOutputs(outputs);
    }

    /** Its objects, for those that must come after it. */
    public List<Resource> ready() {
        return List.copyOf(ready);
    }

    private static List<ServicePortPlan> containerPorts(WorkloadPlan plan) {
        return plan.pod().containers().stream()
                .flatMap(container -> container.ports().stream())
                .map(port -> new ServicePortPlan(port.name(), port.number(), port.number()))
                .toList();
    }

    private CustomResourceOptions after(List<Resource> resources) {
        return child().dependsOn(resources).build();
    }

    private Deployment deployment(String name, Configuration configuration, List<Resource> before) {
        DeploymentSpecArgs.Builder spec = DeploymentSpecArgs.builder()
                .selector(Pods.selector(plan.pod()))
                .strategy(strategy())
                .progressDeadlineSeconds(plan.progressDeadlineSeconds())
                .minReadySeconds(plan.minReadySeconds())
                .revisionHistoryLimit(3)
                .template(Pods.template(plan.pod(), configuration));
        if (plan.autoscaler().isEmpty()) {
            // Where an autoscaler decides, a number here would undo its decision at each update.
            spec.replicas(plan.replicas());
        }
        Duration patience = Duration.ofSeconds(plan.progressDeadlineSeconds()).plusMinutes(1);
        return new Deployment(
                name,
                DeploymentArgs.builder()
                        .metadata(place.metadata(plan.name(), plan.pod().labels()))
                        .spec(spec.build())
                        .build(),
                child().dependsOn(before)
                        .customTimeouts(CustomTimeouts.builder()
                                .create(patience)
                                .update(patience)
                                .build())
                        .build());
    }

    private DeploymentStrategyArgs strategy() {
        RollingUpdateDeploymentArgs.Builder rolling =
                RollingUpdateDeploymentArgs.builder().maxUnavailable(0);
        return switch (plan.update()) {
            case RECREATE -> DeploymentStrategyArgs.builder().type("Recreate").build();
            case ROLLING -> rolling(rolling.maxSurge(1).build());
            case BLUE_GREEN -> rolling(rolling.maxSurge("100%").build());
        };
    }

    private static DeploymentStrategyArgs rolling(RollingUpdateDeploymentArgs update) {
        return DeploymentStrategyArgs.builder()
                .type("RollingUpdate")
                .rollingUpdate(update)
                .build();
    }

    private void budget(String name, int most) {
        new PodDisruptionBudget(
                name,
                PodDisruptionBudgetArgs.builder()
                        .metadata(place.metadata(plan.name(), plan.pod().labels()))
                        .spec(PodDisruptionBudgetSpecArgs.builder()
                                .maxUnavailable(most)
                                .unhealthyPodEvictionPolicy(
                                        "AlwaysAllow") // a crashing replica keeps no node from its drain
                                .selector(Pods.selector(plan.pod()))
                                .build())
                        .build(),
                after(place.ready()));
    }
}
