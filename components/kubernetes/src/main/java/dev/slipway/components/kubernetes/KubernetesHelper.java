package dev.slipway.components.kubernetes;

import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import dev.slipway.planner.kubernetes.WorkloadPlan;
import java.util.List;

/** Software that Slipway brings along, such as the probe of the public address. */
public final class KubernetesHelper extends KubernetesWorkload {
    /**
     * @param name logical name
     * @param configuration what its pods read
     * @param after what must be ready before its first pod starts
     */
    public KubernetesHelper(
            String name,
            WorkloadPlan plan,
            Place place,
            Configuration configuration,
            List<Resource> after,
            ComponentResourceOptions options) {
        super("kubernetes:Helper", name, plan, place, configuration, after, options);
    }
}
