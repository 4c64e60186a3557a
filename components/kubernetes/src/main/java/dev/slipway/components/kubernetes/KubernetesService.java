package dev.slipway.components.kubernetes;

import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import dev.slipway.planner.kubernetes.WorkloadPlan;
import java.util.List;

/** A component that answers requests. */
public final class KubernetesService extends KubernetesWorkload {
    /**
     * @param name logical name
     * @param configuration what its pods read
     * @param after what must be ready before its first pod starts
     */
    public KubernetesService(
            String name,
            WorkloadPlan plan,
            Place place,
            Configuration configuration,
            List<Resource> after,
            ComponentResourceOptions options) {
        super("kubernetes:Service", name, plan, place, configuration, after, options);
    }
}
