package dev.slipway.components.kubernetes;

import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import dev.slipway.planner.kubernetes.JobPlan;
import java.util.List;

/** The job that makes a bucket at the storage outside the cluster and sets what the app file says about it. */
public final class KubernetesBucket extends KubernetesJob {
    /**
     * @param name logical name, the same for every run; the Job's own name carries a hash
     * @param configuration what its pod reads
     * @param after what must be ready first
     */
    public KubernetesBucket(
            String name,
            JobPlan plan,
            Place place,
            Configuration configuration,
            List<Resource> after,
            ComponentResourceOptions options) {
        super("kubernetes:Bucket", name, plan, place, configuration, after, options);
    }
}
