package dev.slipway.components.aws;

import com.pulumi.aws.cloudwatch.EventRule;
import com.pulumi.aws.cloudwatch.EventRuleArgs;
import com.pulumi.aws.cloudwatch.EventTarget;
import com.pulumi.aws.cloudwatch.EventTargetArgs;
import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.scheduler.Schedule;
import com.pulumi.aws.scheduler.ScheduleGroup;
import com.pulumi.aws.scheduler.ScheduleGroupArgs;
import com.pulumi.aws.scheduler.inputs.ScheduleTargetArgs;
import com.pulumi.aws.scheduler.inputs.ScheduleTargetEcsParametersArgs;
import com.pulumi.aws.scheduler.inputs.ScheduleTargetEcsParametersNetworkConfigurationArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import dev.slipway.planner.aws.LogPlan;
import dev.slipway.planner.aws.SchedulePlan;
import dev.slipway.planner.aws.Tier;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A command that EventBridge Scheduler starts as a Fargate task by the clock. */
public final class AwsSchedule extends AwsComponent {
    /** Tasks without a group of their own have their family's (Amazon ECS API, RunTask). */
    private static final String BAD_ENDS =
            """
            {"source":["aws.ecs"],"detail-type":["ECS Task State Change"],"detail":{"group":["family:%s"],\
            "lastStatus":["STOPPED"],"$or":[{"containers":{"exitCode":[{"anything-but":[0]}]}},\
            {"stopCode":["TaskFailedToStart"]}]}}""";

    /**
     * @param ground account, key and values; the account's logs must let the rule of failed runs write, as {@link AwsRuleLogs} does
     * @param after what must be there before
     */
    public AwsSchedule(
            String name,
            SchedulePlan plan,
            TaskGround ground,
            AwsCluster cluster,
            NetworkHandle network,
            Output<String> securityGroup,
            List<Resource> after,
            AwsTags tags,
            ComponentResourceOptions options) {
        super("Schedule", name, plan, tags, options);
        AwsTask task =
                new AwsTask(name, plan.task(), ground, tags, childComponent().build());
        Role role = role(name, plan, ground, task, cluster);
        // Scheduler's metrics tell a group's schedules together, so that each has one of its own.
        ScheduleGroup group = new ScheduleGroup(
                name + "-group",
                ScheduleGroupArgs.builder()
                        .name(plan.name())
                        .tags(tags.named(plan.name()))
                        .build(),
                options());
        watch(name, plan, ground);
        new Schedule(
                name + "-schedule",
                Clock.at(plan.name(), plan.expression())
                        .groupName(group.name())
                        .target(ScheduleTargetArgs.builder()
                                .arn(cluster.arn())
                                .roleArn(role.arn())
                                .ecsParameters(ScheduleTargetEcsParametersArgs.builder()
                                        .taskDefinitionArn(task.definitionArn())
                                        .launchType("FARGATE")
                                        .networkConfiguration(
                                                ScheduleTargetEcsParametersNetworkConfigurationArgs.builder()
                                                        .subnets(network.subnets(Tier.PRIVATE))
                                                        .securityGroups(securityGroup.applyValue(List::of))
                                                        .assignPublicIp(false)
                                                        .build())
                                        .build())
                                .build())
                        .build(),
                after(after));
        registerOutputs(Map.of());
    }

    /** Writes down and counts its tasks that end with a code other than 0 or never start; an alarm reads the count. */
    private void watch(String name, SchedulePlan plan, TaskGround ground) {
        EventRule rule = new EventRule(
                name + "-failed",
                EventRuleArgs.builder()
                        .name(plan.name())
                        .description("Runs of " + plan.name() + " that failed")
                        .eventPattern(BAD_ENDS.formatted(plan.task().family()))
                        .tags(tags().named(plan.name()))
                        .build(),
                options());
        LogPlan ends =
                new LogPlan(AwsRuleLogs.group(plan.name()), plan.task().log().retentionDays());
        LogGroup log = AwsLogGroup.create(name + "-failed-log", ends, Optional.of(ground.key()), tags(), options());
        new EventTarget(
                name + "-failed-target",
                EventTargetArgs.builder()
                        .rule(rule.name())
                        .targetId("log")
                        .arn(log.arn())
                        .build(),
                options());
    }

    private Role role(String name, SchedulePlan plan, TaskGround ground, AwsTask task, AwsCluster cluster) {
        Role role = role(name + "-start", plan.name() + "-start", "scheduler.amazonaws.com", ground.account(), true);
        policy(
                name + "-start-policy",
                role,
                List.of(
                        Statement.allow("RunTask", List.of("ecs:RunTask"), List.of(task.definitionArn()))
                                .when("ArnEquals", "ecs:cluster", cluster.arn()),
                        Statement.allow(
                                        "PassTaskRoles",
                                        List.of("iam:PassRole"),
                                        List.of(Output.format(
                                                "arn:aws:iam::%s:role/%s-*",
                                                ground.account().id(),
                                                plan.task().family())))
                                .when("StringEquals", "iam:PassedToService", "ecs-tasks.amazonaws.com")));
        return role;
    }
}
