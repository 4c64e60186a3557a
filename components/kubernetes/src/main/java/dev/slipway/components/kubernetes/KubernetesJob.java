package dev.slipway.components.kubernetes;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.batch.v1.Job;
import com.pulumi.kubernetes.batch.v1.JobArgs;
import com.pulumi.kubernetes.batch.v1.inputs.JobSpecArgs;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomTimeouts;
import com.pulumi.resources.Resource;
import dev.slipway.components.common.SlipwayComponent;
import dev.slipway.planner.kubernetes.JobPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What migrations, the backups before them and the making of buckets have in common: a Job that must succeed before what comes after it. */
public abstract class KubernetesJob extends SlipwayComponent {
    /** A Job that failed is made anew at the next update; without this it would stay failed until its content changes. */
    private static final Map<String, String> RUN_AGAIN = Map.of("pulumi.com/replaceUnready", "true");

    private final List<Resource> ready;

    /**
     * @param type concept, such as {@code kubernetes:Migration}
     * @param name logical name, the same for every run; the Job's own name carries a hash
     * @param configuration what its pod reads
     * @param after what must be ready first
     */
    KubernetesJob(
            String type,
            String name,
            JobPlan plan,
            Place place,
            Configuration configuration,
            List<Resource> after,
            ComponentResourceOptions options) {
        super(type, name, plan, options);
        List<Resource> before = new ArrayList<>(place.ready());
        before.addAll(configuration.ready());
        before.add(Objects.account(
                plan.pod(), place, child().dependsOn(place.ready()).build()));
        before.addAll(after);
        // No time-to-live: a Job that the cluster deletes by itself would look like drift and run again.
        Job job = new Job(
                name,
                JobArgs.builder()
                        .metadata(place.metadata(plan.name(), plan.pod().labels(), RUN_AGAIN))
                        .spec(JobSpecArgs.builder()
                                .activeDeadlineSeconds(plan.deadlineSeconds())
                                .backoffLimit(plan.retries())
                                .completions(1)
                                .parallelism(1)
                                .template(Pods.job(plan.pod()))
                                .build())
                        .build(),
                child().dependsOn(before)
                        .customTimeouts(CustomTimeouts.builder()
                                .create(Duration.ofSeconds(plan.deadlineSeconds())
                                        .plusMinutes(2))
                                .build())
                        .build());
        ready = List.of(job);
        registerOutputs(Map.of("job", Output.of(plan.name())));
    }

    /** The Job; what depends on it waits for its success. */
    public List<Resource> ready() {
        return ready;
    }
}
