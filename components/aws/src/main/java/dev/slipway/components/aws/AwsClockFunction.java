package dev.slipway.components.aws;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyAttachment;
import com.pulumi.aws.iam.RolePolicyAttachmentArgs;
import com.pulumi.aws.lambda.Function;
import com.pulumi.aws.lambda.FunctionArgs;
import com.pulumi.aws.lambda.inputs.FunctionEnvironmentArgs;
import com.pulumi.aws.lambda.inputs.FunctionLoggingConfigArgs;
import com.pulumi.aws.lambda.inputs.FunctionVpcConfigArgs;
import com.pulumi.aws.scheduler.Schedule;
import com.pulumi.aws.scheduler.inputs.ScheduleTargetArgs;
import com.pulumi.aws.scheduler.inputs.ScheduleTargetRetryPolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import dev.slipway.components.common.ValueResolver;
import dev.slipway.planner.aws.FunctionPlan;
import dev.slipway.planner.aws.Tier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small function of Slipway's own that EventBridge Scheduler calls by the clock. */
public final class AwsClockFunction extends AwsComponent {
    private static final String IN_A_NETWORK = "arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole";

    /**
     * @param ground account, key, values, and the secret it reads
     * @param network its private tier takes the function, when the plan has a security group
     * @param securityGroup what it reaches
     */
    public AwsClockFunction(
            String name,
            FunctionPlan plan,
            TaskGround ground,
            NetworkHandle network,
            Optional<Output<String>> securityGroup,
            AwsTags tags,
            ComponentResourceOptions options) {
        super("ClockFunction", name, plan, tags, options);
        LogGroup log = AwsLogGroup.create(name + "-logs", plan.log(), Optional.of(ground.key()), tags, options());
        Role role = role(name + "-role", plan.name(), "lambda.amazonaws.com", ground.account(), false);
        List<Resource> before = new ArrayList<>();
        before.add(policy(name + "-policy", role, permissions(plan, ground, log)));
        FunctionArgs.Builder args = FunctionArgs.builder()
                .name(plan.name())
                .description(plan.description())
                .runtime(PythonCode.RUNTIME)
                .architectures("arm64")
                .handler(plan.code() + ".handler")
                .code(PythonCode.archive(plan.code()))
                .role(role.arn())
                .timeout(60)
                .memorySize(128)
                .kmsKeyArn(ground.key())
                .environment(FunctionEnvironmentArgs.builder()
                        .variables(variables(plan, ground))
                        .build())
                .loggingConfig(FunctionLoggingConfigArgs.builder()
                        .logFormat("JSON")
                        .logGroup(log.name())
                        .build())
                .tags(tags.named(plan.name()));
        securityGroup.ifPresent(group -> {
            before.add(new RolePolicyAttachment(
                    name + "-network",
                    RolePolicyAttachmentArgs.builder()
                            .role(role.name())
                            .policyArn(IN_A_NETWORK)
                            .build(),
                    options()));
            args.vpcConfig(FunctionVpcConfigArgs.builder()
                    .subnetIds(network.subnets(Tier.PRIVATE))
                    .securityGroupIds(group.applyValue(List::of))
                    .build());
        });
        Function function = new Function(name + "-function", args.build(), after(before));
        clock(name, plan, function, ground.account());
        registerOutputs(Map.of("functionName", function.name()));
    }

    private void clock(String name, FunctionPlan plan, Function function, AwsAccount account) {
        Role role = role(name + "-clock-role", plan.name() + "-clock", "scheduler.amazonaws.com", account, true);
        RolePolicy call = policy(
                name + "-clock-policy",
                role,
                List.of(Statement.allow("Call", List.of("lambda:InvokeFunction"), List.of(function.arn()))));
        new Schedule(
                name + "-clock",
                Clock.at(plan.name(), plan.expression())
                        .description(plan.description())
                        .target(ScheduleTargetArgs.builder()
                                .arn(function.arn())
                                .roleArn(role.arn())
                                .retryPolicy(ScheduleTargetRetryPolicyArgs.builder()
                                        .maximumRetryAttempts(2)
                                        .maximumEventAgeInSeconds(60)
                                        .build())
                                .build())
                        .build(),
                after(List.of(call)));
    }

    private static List<Statement> permissions(FunctionPlan plan, TaskGround ground, LogGroup log) {
        List<Statement> statements = new ArrayList<>();
        statements.add(Statement.allow(
                "WriteLogs",
                List.of("logs:CreateLogStream", "logs:PutLogEvents"),
                List.of(Output.format("%s:*", log.arn()))));
        statements.add(Statement.allow("Decrypt", List.of("kms:Decrypt"), List.of(ground.key())));
        ground.secret()
                .ifPresent(secret -> statements.add(Statement.allow(
                        "ReadSecret", List.of("secretsmanager:GetSecretValue"), List.of(secret.arn()))));
        statements.addAll(TaskPermissions.planned(plan.permissions(), ground.values()));
        return statements;
    }

    private static Output<Map<String, String>> variables(FunctionPlan plan, TaskGround ground) {
        Map<String, Output<String>> variables = new LinkedHashMap<>();
        plan.environment()
                .forEach((variable, value) ->
                        variables.put(variable, ground.values().resolve(value)));
        ground.secret().ifPresent(secret -> variables.put("SECRET_ARN", secret.arn()));
        return ValueResolver.joined(variables);
    }
}
