package dev.slipway.components.kubernetes;

import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import dev.slipway.planner.kubernetes.WorkloadPlan;
import java.util.List;

/** The app's own nginx behind the cluster's edge: routes, limits, headers, caching. */
public final class KubernetesEdgeGateway extends KubernetesWorkload {
    /**
     * @param name logical name
     * @param configuration what its pods read
     * @param after what must be ready before its first pod starts
     */
    public KubernetesEdgeGateway(
            String name,
            WorkloadPlan plan,
            Place place,
            Configuration configuration,
            List<Resource> after,
            ComponentResourceOptions options) {
        super("kubernetes:EdgeGateway", name, plan, place, configuration, after, options);
    }
}
