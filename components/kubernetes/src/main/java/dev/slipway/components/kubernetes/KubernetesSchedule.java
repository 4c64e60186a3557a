package dev.slipway.components.kubernetes;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.batch.v1.CronJob;
import com.pulumi.kubernetes.batch.v1.CronJobArgs;
import com.pulumi.kubernetes.batch.v1.inputs.CronJobSpecArgs;
import com.pulumi.kubernetes.batch.v1.inputs.JobSpecArgs;
import com.pulumi.kubernetes.batch.v1.inputs.JobTemplateSpecArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import dev.slipway.components.common.SlipwayComponent;
import dev.slipway.planner.kubernetes.CronJobPlan;
import dev.slipway.planner.kubernetes.VolumePlan;
import java.util.List;
import java.util.Map;

/** A command that runs by the clock, in UTC, never two at once. */
public final class KubernetesSchedule extends SlipwayComponent {
    /** How long a finished run is kept to be looked at when its pods hold a volume of their own, which costs as long as they are there. */
    private static final int KEPT_SECONDS = 3600;

    /**
     * @param name logical name
     * @param configuration what its pods read
     */
    public KubernetesSchedule(
            String name, CronJobPlan plan, Place place, Configuration configuration, ComponentResourceOptions options) {
        super("kubernetes:Schedule", name, plan, options);
        List<Resource> before = Objects.ground(plan.pod(), plan.claims(), place, configuration, this::child);
        new CronJob(
                name,
                CronJobArgs.builder()
                        .metadata(place.metadata(plan.name(), plan.pod().labels()))
                        .spec(CronJobSpecArgs.builder()
                                .schedule(plan.schedule())
                                .timeZone("Etc/UTC")
                                .concurrencyPolicy("Forbid")
                                .startingDeadlineSeconds(plan.startingDeadlineSeconds())
                                .successfulJobsHistoryLimit(3)
                                .failedJobsHistoryLimit(3)
                                .suspend(false)
                                .jobTemplate(template(plan))
                                .build())
                        .build(),
                child().dependsOn(before).build());
        registerOutputs(Map.of("schedule", Output.of(plan.schedule())));
    }

    private static JobTemplateSpecArgs template(CronJobPlan plan) {
        JobSpecArgs.Builder job = JobSpecArgs.builder()
                .activeDeadlineSeconds(plan.deadlineSeconds())
                .backoffLimit(plan.retries())
                .template(Pods.job(plan.pod()));
        if (plan.pod().volumes().stream().anyMatch(VolumePlan.Spool.class::isInstance)) {
            job.ttlSecondsAfterFinished(KEPT_SECONDS);
        }
        return JobTemplateSpecArgs.builder()
                .metadata(ObjectMetaArgs.builder().labels(plan.pod().labels()).build())
                .spec(job.build())
                .build();
    }
}
