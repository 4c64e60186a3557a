package dev.slipway.components.aws;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.ecs.TaskDefinition;
import com.pulumi.aws.ecs.TaskDefinitionArgs;
import com.pulumi.aws.ecs.inputs.TaskDefinitionRuntimePlatformArgs;
import com.pulumi.aws.ecs.inputs.TaskDefinitionVolumeArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import dev.slipway.planner.aws.TaskPlan;
import dev.slipway.planner.aws.TaskVolumePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Fargate task definition with its log group, the role that starts it and the role it works under. */
public final class AwsTask extends AwsComponent {
    private static final String TASKS = "ecs-tasks.amazonaws.com";

    private final TaskDefinition definition;
    private final Role taskRole;

    public AwsTask(String name, TaskPlan plan, TaskGround ground, AwsTags tags, ComponentResourceOptions options) {
        super("Task", name, plan, tags, options);
        LogGroup log = AwsLogGroup.create(name + "-logs", plan.log(), Optional.of(ground.key()), tags, options());
        Role execution = role(name + "-execution", plan.family() + "-execution", TASKS, ground.account(), true);
        List<Resource> before = new ArrayList<>();
        before.add(policy(name + "-execution-policy", execution, TaskPermissions.execution(plan, ground, log.arn())));
        taskRole = role(name + "-task", plan.family() + "-task", TASKS, ground.account(), true);
        if (!plan.permissions().isEmpty()) {
            before.add(policy(name + "-task-policy", taskRole, TaskPermissions.task(plan, ground)));
        }
        plan.volumes().stream()
                .flatMap(volume -> volume.volume().stream())
                .forEach(volume -> before.addAll(ground.volume(volume).targets()));
        definition = new TaskDefinition(
                name + "-definition",
                TaskDefinitionArgs.builder()
                        .family(plan.family())
                        .requiresCompatibilities("FARGATE")
                        .networkMode("awsvpc")
                        .cpu(String.valueOf(plan.cpu()))
                        .memory(String.valueOf(plan.memoryMiB()))
                        .runtimePlatform(TaskDefinitionRuntimePlatformArgs.builder()
                                .operatingSystemFamily("LINUX")
                                .cpuArchitecture("X86_64")
                                .build())
                        .executionRoleArn(execution.arn())
                        .taskRoleArn(taskRole.arn())
                        .containerDefinitions(ContainerDefinitions.of(plan, ground))
                        .volumes(plan.volumes().stream()
                                .map(volume -> volume(volume, ground))
                                .toList())
                        .tags(tags.named(plan.family()))
                        .build(),
                after(before));
        registerOutputs(Map.of("definitionArn", definition.arn()));
    }

    /** ARN of this revision. */
    public Output<String> definitionArn() {
        return definition.arn();
    }

    private static TaskDefinitionVolumeArgs volume(TaskVolumePlan volume, TaskGround ground) {
        TaskDefinitionVolumeArgs.Builder args =
                TaskDefinitionVolumeArgs.builder().name(volume.name());
        volume.volume().map(ground::volume).map(AwsVolume::mount).ifPresent(args::efsVolumeConfiguration);
        return args.build();
    }
}
