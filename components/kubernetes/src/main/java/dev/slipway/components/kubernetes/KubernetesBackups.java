package dev.slipway.components.kubernetes;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.slipway.components.common.SlipwayComponent;
import dev.slipway.planner.kubernetes.CronJobPlan;
import java.util.List;
import java.util.Map;

/** Backups of self-hosted data and the drill that restores one, by the clock. */
public final class KubernetesBackups extends SlipwayComponent {
    /**
     * @param name logical name
     * @param plans one job each
     * @param configuration scripts, passwords and the bucket's key
     */
    public KubernetesBackups(
            String name,
            List<CronJobPlan> plans,
            Place place,
            Configuration configuration,
            ComponentResourceOptions options) {
        super("kubernetes:Backups", name, Map.of("jobs", plans), options);
        plans.forEach(plan -> new KubernetesSchedule(
                plan.name(), plan, place, configuration, childComponent().build()));
        registerOutputs(Map.of(
                "schedules", Output.of(plans.stream().map(CronJobPlan::schedule).toList())));
    }
}
