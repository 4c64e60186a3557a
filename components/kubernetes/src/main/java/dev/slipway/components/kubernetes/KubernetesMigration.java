package dev.slipway.components.kubernetes;

import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import dev.slipway.planner.kubernetes.JobPlan;
import java.util.List;

/** A run that must succeed before what comes after it starts: a migration, or the backup before one. */
public final class KubernetesMigration extends KubernetesJob {
    /**
     * @param name logical name, the same for every run; the Job's own name carries a hash
     * @param configuration what its pod reads
     * @param after what must be ready first
     */
    public KubernetesMigration(
            String name,
            JobPlan plan,
            Place place,
            Configuration configuration,
            List<Resource> after,
            ComponentResourceOptions options) {
        super("kubernetes:Migration", name, plan, place, configuration, after, options);
    }
}
