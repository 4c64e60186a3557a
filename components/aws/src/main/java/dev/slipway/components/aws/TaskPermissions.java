package dev.slipway.components.aws;

import com.pulumi.core.Output;
import dev.slipway.components.common.ValueResolver;
import dev.slipway.model.Value;
import dev.slipway.planner.aws.PermissionPlan;
import dev.slipway.planner.aws.TaskPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a task's two roles may do: nothing beyond starting it, and what its uses-edges give. */
final class TaskPermissions {
    private static final Pattern ECR_IMAGE =
            Pattern.compile("^(\\d{12})\\.dkr\\.ecr\\.([a-z0-9-]+)\\.amazonaws\\.com/([^:@]+)");

    private TaskPermissions() {}

    /** What ECS itself needs to start the task: its image, its log group, its secrets. */
    static List<Statement> execution(TaskPlan plan, TaskGround ground, Output<String> logGroup) {
        List<Statement> statements = new ArrayList<>();
        statements.addAll(pull(plan));
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

    /** Images of ECR are pulled by the role; those of other registries by nobody's permission. */
    private static List<Statement> pull(TaskPlan plan) {
        List<Output<String>> repositories = plan.containers().stream()
                .flatMap(container -> ECR_IMAGE.matcher(container.image()).results())
                .map(image -> "arn:aws:ecr:" + image.group(2) + ":" + image.group(1) + ":repository/" + image.group(3))
                .distinct()
                .map(Output::of)
                .toList();
        // The login knows no resources, so that it takes the star; what it opens is in the second statement.
        return repositories.isEmpty()
                ? List.of()
                : List.of(
                        Statement.allow("RegistryLogin", List.of("ecr:GetAuthorizationToken"), List.of(Output.of("*"))),
                        Statement.allow(
                                "PullImages",
                                List.of(
                                        "ecr:BatchCheckLayerAvailability",
                                        "ecr:GetDownloadUrlForLayer",
                                        "ecr:BatchGetImage"),
                                repositories));
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
