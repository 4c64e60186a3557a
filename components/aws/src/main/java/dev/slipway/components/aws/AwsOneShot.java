package dev.slipway.components.aws;

import com.pulumi.aws.lambda.Invocation;
import com.pulumi.aws.lambda.InvocationArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import dev.slipway.planner.aws.OneShotPlan;
import dev.slipway.planner.aws.Tier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A task that runs once for each version and must succeed before what depends on it goes on. */
public final class AwsOneShot extends AwsComponent {
    private final Invocation run;

    /**
     * @param runner starts the task and waits
     * @param network its private tier takes the task
     * @param snapshotOf identifier of the database of which a snapshot is taken first; needed when the plan asks for one
     * @param after what must be there before
     */
    public AwsOneShot(
            String name,
            OneShotPlan plan,
            TaskGround ground,
            AwsJobRunner runner,
            AwsCluster cluster,
            NetworkHandle network,
            Output<String> securityGroup,
            Optional<String> snapshotOf,
            List<Resource> after,
            AwsTags tags,
            ComponentResourceOptions options) {
        super("OneShot", name, plan, tags, options);
        AwsTask task =
                new AwsTask(name, plan.task(), ground, tags, childComponent().build());
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("cluster", cluster.arn());
        input.put("taskDefinition", task.definitionArn());
        input.put("subnets", network.subnets(Tier.PRIVATE));
        input.put("securityGroups", List.of(securityGroup));
        input.put("startedBy", plan.key());
        input.put("version", plan.version());
        plan.snapshotName().ifPresent(snapshot -> {
            input.put("snapshot", snapshot);
            input.put("database", snapshotOf.orElseThrow());
        });
        run = new Invocation(
                name + "-run",
                InvocationArgs.builder()
                        .functionName(runner.functionName())
                        .input(JsonOutput.of(input))
                        .triggers(triggers(plan, ground))
                        .build(),
                after(after));
        registerOutputs(Map.of("result", run.result()));
    }

    /** The run; what depends on it goes on when it has succeeded. */
    public Resource done() {
        return run;
    }

    /** It runs again when its containers change, and when a secret it reads does. */
    private static Output<Map<String, String>> triggers(OneShotPlan plan, TaskGround ground) {
        Output<String> secret = ground.secret().map(AwsSecret::versionId).orElse(Output.of("none"));
        return secret.applyValue(version -> {
            Map<String, String> triggers = new LinkedHashMap<>();
            triggers.put("version", plan.version());
            triggers.put("secret", version);
            return triggers;
        });
    }
}
