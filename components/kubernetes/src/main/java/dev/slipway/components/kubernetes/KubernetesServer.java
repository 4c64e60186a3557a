package dev.slipway.components.kubernetes;

import com.pulumi.kubernetes.apps.v1.StatefulSet;
import com.pulumi.kubernetes.apps.v1.StatefulSetArgs;
import com.pulumi.kubernetes.apps.v1.inputs.StatefulSetSpecArgs;
import com.pulumi.kubernetes.apps.v1.inputs.StatefulSetUpdateStrategyArgs;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomTimeouts;
import com.pulumi.resources.Resource;
import dev.slipway.components.common.SlipwayComponent;
import dev.slipway.planner.kubernetes.StatefulPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What databases, caches and monitoring have in common: a StatefulSet of one replica with volumes of its own. */
public abstract class KubernetesServer extends SlipwayComponent {
    private final List<Resource> ready = new ArrayList<>();

    /**
     * @param type concept, such as {@code kubernetes:Database}
     * @param name logical name
     * @param plan what was decided about the component
     */
    protected KubernetesServer(String type, String name, Object plan, ComponentResourceOptions options) {
        super(type, name, plan, options);
    }

    /** Its objects, for those that must come after it. */
    public List<Resource> ready() {
        return List.copyOf(ready);
    }

    /** Makes the StatefulSet and all around it. */
    protected void serve(StatefulPlan plan, Place place, Configuration configuration) {
        List<Resource> before = Objects.ground(plan.pod(), plan.claims(), place, configuration, this::child);
        Resource headless = Objects.headless(
                plan.headlessService(),
                plan.pod(),
                plan.servicePorts(),
                true,
                place,
                child().dependsOn(place.ready()).build());
        before.add(headless);
        StatefulSet set = statefulSet(plan, place, configuration, before);
        ready.add(set);
        ready.add(Objects.serverService(
                plan.name(),
                plan.pod(),
                plan.servicePorts(),
                place,
                child().dependsOn(set).build()));
    }

    private StatefulSet statefulSet(
            StatefulPlan plan, Place place, Configuration configuration, List<Resource> before) {
        Duration patience = Duration.ofMinutes(10);
        return new StatefulSet(
                plan.name(),
                StatefulSetArgs.builder()
                        .metadata(place.metadata(plan.name(), plan.pod().labels()))
                        .spec(StatefulSetSpecArgs.builder()
                                .serviceName(plan.headlessService())
                                .replicas(1)
                                // With OrderedReady a pod that never turned ready waits to be deleted by hand, even
                                // after a mended update.
                                .podManagementPolicy("Parallel")
                                .revisionHistoryLimit(3)
                                .updateStrategy(StatefulSetUpdateStrategyArgs.builder()
                                        .type("RollingUpdate")
                                        .build())
                                .selector(Pods.selector(plan.pod()))
                                .template(Pods.template(plan.pod(), configuration))
                                .build())
                        .build(),
                child().dependsOn(before)
                        .customTimeouts(CustomTimeouts.builder()
                                .create(patience)
                                .update(patience)
                                .build())
                        .build());
    }
}
