package dev.slipway.components.kubernetes;

import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import dev.slipway.planner.kubernetes.WorkloadPlan;
import java.util.List;

/** A component that takes jobs from queues. */
public final class KubernetesWorker extends KubernetesWorkload {
    /**
     * @param name logical name
     * @param configuration what its pods read
     * @param after what must be ready before its first pod starts
     */
    public KubernetesWorker(
            String name,
            WorkloadPlan plan,
            Place place,
            Configuration configuration,
            List<Resource> after,
            ComponentResourceOptions options) {
        super("kubernetes:Worker", name, plan, place, configuration, after, options);
    }
}
