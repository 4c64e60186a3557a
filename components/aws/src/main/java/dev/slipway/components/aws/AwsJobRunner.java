package dev.slipway.components.aws;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.lambda.Function;
import com.pulumi.aws.lambda.FunctionArgs;
import com.pulumi.aws.lambda.inputs.FunctionLoggingConfigArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.slipway.planner.aws.LogPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A function that starts a Fargate task, waits for it and fails when it fails: the gate before a roll-out. */
public final class AwsJobRunner extends AwsComponent {
    private static final int LONGEST_SECONDS = 900;

    private final Function function;

    /**
     * @param prefix what the names of the stack's task families, roles and databases begin with
     * @param key encrypts its log
     */
    public AwsJobRunner(
            String name,
            String prefix,
            LogPlan log,
            AwsAccount account,
            Output<String> key,
            AwsTags tags,
            ComponentResourceOptions options) {
        super("JobRunner", name, Map.of("prefix", prefix, "log", log), tags, options);
        LogGroup group = AwsLogGroup.create(name + "-logs", log, Optional.of(key), tags, options());
        Role role = role(name + "-role", prefix + "-" + name, "lambda.amazonaws.com", account, false);
        RolePolicy policy = policy(name + "-policy", role, permissions(prefix, account, group.arn()));
        function = new Function(
                name + "-function",
                FunctionArgs.builder()
                        .name(prefix + "-" + name)
                        .description("Runs one-shot tasks of " + prefix + " and waits for them")
                        .runtime(PythonCode.RUNTIME)
                        .architectures("arm64")
                        .handler("run_task.handler")
                        .code(PythonCode.archive("run_task"))
                        .role(role.arn())
                        .timeout(LONGEST_SECONDS)
                        .memorySize(128)
                        .loggingConfig(FunctionLoggingConfigArgs.builder()
                                .logFormat("JSON")
                                .logGroup(group.name())
                                .build())
                        .tags(tags.named(prefix + "-" + name))
                        .build(),
                after(List.of(policy)));
        registerOutputs(Map.of("functionName", function.name()));
    }

    /** Name of the function. */
    public Output<String> functionName() {
        return function.name();
    }

    private static List<Statement> permissions(String prefix, AwsAccount account, Output<String> logGroup) {
        // Which tasks there are, the runner is told when it runs, so that the stack's name and its cluster are what
        // narrows it.
        Output<String> roles = Output.format("arn:aws:iam::%s:role/%s-*", account.id(), prefix);
        return List.of(
                Statement.allow(
                        "WriteLogs",
                        List.of("logs:CreateLogStream", "logs:PutLogEvents"),
                        List.of(Output.format("%s:*", logGroup))),
                Statement.allow(
                                "RunTasks",
                                List.of("ecs:RunTask"),
                                List.of(account.arn("ecs", "task-definition/" + prefix + "-*")))
                        .when("ArnEquals", "ecs:cluster", account.arn("ecs", "cluster/" + prefix)),
                Statement.allow(
                        "WatchTasks",
                        List.of("ecs:DescribeTasks"),
                        List.of(account.arn("ecs", "task/" + prefix + "/*"))),
                Statement.allow("PassTaskRoles", List.of("iam:PassRole"), List.of(roles))
                        .when("StringEquals", "iam:PassedToService", "ecs-tasks.amazonaws.com"),
                Statement.allow(
                        "TakeSnapshots",
                        List.of("rds:CreateDBSnapshot", "rds:DescribeDBSnapshots", "rds:AddTagsToResource"),
                        List.of(
                                account.arn("rds", "db:" + prefix + "-*"),
                                account.arn("rds", "snapshot:" + prefix + "-*"))));
    }
}
