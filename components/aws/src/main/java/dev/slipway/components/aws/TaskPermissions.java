package dev.slipway.components.aws;

import com.pulumi.core.Output;
import dev.slipway.components.common.ValueResolver;
import dev.slipway.model.Value;
import dev.slipway.planner.aws.PermissionPlan;
import dev.slipway.planner.aws.TaskPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a task's two roles may do: nothing beyond starting it, and what its uses-edges give. */
final class TaskPermissions {
    private TaskPermissions() {}

    /** What ECS itself needs to start the task: its image, its log group, its secrets. */
    static List<Statement> execution(TaskPlan plan, TaskGround ground, Output<String> logGroup) {
        List<Statement> statements = new ArrayList<>();
        statements.add(Statement.allow("RegistryLogin", List.of("ecr:GetAuthorizationToken"), List.of(Output.of("*"))));
        statements.add(Statement.allow(
                "PullImages",
                List.of("ecr:BatchCheckLayerAvailability", "ecr:GetDownloadUrlForLayer", "ecr:BatchGetImage"),
                List.of(ground.account().arn("ecr", "repository/*"))));
        statements.add(Statement.allow(
                "WriteLogs",
                List.of("logs:CreateLogStream", "logs:PutLogEvents"),
                List.of(Output.format("%s:*", logGroup))));
        List<Output<String>> secrets = new ArrayList<>();
        ground.secret().ifPresent(secret -> secrets.add(secret.arn()));
        plan.containers().forEach(container -> container.outsideSecrets().values().stream()
                .flatMap(Value::leaves)
                .filter(Value.Ref.class::isInstance)
                .forEach(ref -> secrets.add(ground.values().resolve(ref))));
        if (!secrets.isEmpty()) {
            statements.add(Statement.allow("ReadSecrets", List.of("secretsmanager:GetSecretValue"), secrets));
            statements.add(Statement.allow("DecryptSecrets", List.of("kms:Decrypt"), List.of(ground.key())));
        }
        return statements;
    }

    /** What the containers may do. */
    static List<Statement> task(TaskPlan plan, TaskGround ground) {
        return planned(plan.permissions(), ground.values());
    }

    /** Planned permissions as statements. */
    static List<Statement> planned(List<PermissionPlan> permissions, ValueResolver values) {
        return permissions.stream()
                .map(permission -> planned(permission, values))
                .toList();
    }

    private static Statement planned(PermissionPlan permission, ValueResolver values) {
        Statement statement = Statement.allow(
                permission.sid(),
                permission.actions(),
                permission.resources().stream().map(values::resolve).toList());
        for (Map.Entry<String, String> condition : permission.when().entrySet()) {
            statement = statement.when("StringEquals", condition.getKey(), condition.getValue());
        }
        return statement;
    }
}
