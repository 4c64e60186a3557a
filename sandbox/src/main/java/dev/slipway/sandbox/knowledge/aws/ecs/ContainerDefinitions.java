package dev.slipway.sandbox.knowledge.aws.ecs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.aws.Aws;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What ECS refuses about the containers of a task. */
final class ContainerDefinitions {
    private ContainerDefinitions() {}

    static Knowledge add(Knowledge task) {
        return task.check(
                        "containers-json",
                        "ECS Task Definition container_definitions is invalid: Error decoding JSON",
                        s -> s.in().text("containerDefinitions")
                                .filter(t -> TaskDefinitions.parse(t).isEmpty())
                                .ifPresent(t -> s.refuse(
                                        "containerDefinitions",
                                        "ClientException: ECS Task Definition container_definitions is invalid: Error decoding JSON",
                                        "Give a JSON array of objects.")))
                .check("containers-none", "ClientException: Container list cannot be empty", s -> s.in().text(
                                "containerDefinitions")
                        .flatMap(TaskDefinitions::parse)
                        .filter(List::isEmpty)
                        .ifPresent(l -> s.refuse(
                                "containerDefinitions",
                                "ClientException: Container list cannot be empty.",
                                "Give at least one container.")))
                .check(
                        "container-essential",
                        "ClientException: Task definition does not have any essential containers",
                        s -> {
                            List<JsonNode> all = TaskDefinitions.containers(s);
                            if (!all.isEmpty()
                                    && all.stream()
                                            .noneMatch(c -> c.path("essential").asBoolean(true))) {
                                s.refuse(
                                        "containerDefinitions",
                                        "ClientException: Task definition does not have any essential containers",
                                        "Make one container essential.");
                            }
                        })
                .check("container-name-twice", "ClientException: Container.name contains duplicate values", s -> {
                    Set<String> seen = new HashSet<>();
                    TaskDefinitions.containers(s).stream()
                            .map(c -> c.path("name").asText())
                            .filter(n -> !seen.add(n))
                            .forEach(n -> s.refuse(
                                    "containerDefinitions",
                                    "ClientException: Container name '" + n
                                            + "' should be unique within the task definition",
                                    "Rename one."));
                })
                .check(
                        "container-name",
                        "ClientException: Container.name contains invalid characters",
                        s -> TaskDefinitions.containers(s).stream()
                                .map(c -> c.path("name").asText())
                                .filter(n -> !n.matches("[A-Za-z0-9_-]{1,255}"))
                                .forEach(n -> s.refuse(
                                        "containerDefinitions",
                                        "ClientException: Container.name '" + n + "' contains invalid characters",
                                        "Use letters, digits, hyphens and underscores.")))
                .check(
                        "container-image",
                        "ClientException: Container.image should not be null or empty",
                        s -> TaskDefinitions.containers(s).stream()
                                .filter(c -> c.path("image").asText("").isEmpty())
                                .forEach(c -> s.refuse(
                                        "containerDefinitions",
                                        "ClientException: Container.image should not be null or empty: container '"
                                                + c.path("name").asText() + "'",
                                        "Give the image.")))
                .check(
                        "container-log-group",
                        "ResourceInitializationError: the log group of awslogs does not exist",
                        ContainerDefinitions::logs)
                .check(
                        "container-log-options",
                        "ClientException: Log driver awslogs requires options: awslogs-region",
                        s -> TaskDefinitions.containers(s).stream()
                                .filter(c -> c.path("logConfiguration")
                                        .path("logDriver")
                                        .asText()
                                        .equals("awslogs"))
                                .filter(c -> !c.at("/logConfiguration/options").has("awslogs-group")
                                        || !c.at("/logConfiguration/options").has("awslogs-region"))
                                .forEach(c -> s.refuse(
                                        "containerDefinitions",
                                        "ClientException: Log driver awslogs requires options: awslogs-region, awslogs-group (container '"
                                                + c.path("name").asText() + "')",
                                        "Give both.")))
                .check(
                        "container-depends",
                        "ClientException: Cannot depend on container that does not exist in the task definition",
                        ContainerDefinitions::depends)
                .check("container-port", "ClientException: Port mapping out of range", s -> TaskDefinitions.containers(
                                s)
                        .forEach(c -> c.path("portMappings").forEach(p -> {
                            int port = p.path("containerPort").asInt(0);
                            if (port < 1 || port > 65535) {
                                s.refuse(
                                        "containerDefinitions",
                                        "ClientException: Invalid containerPort " + port + " of container '"
                                                + c.path("name").asText() + "'",
                                        "Use 1 to 65535.");
                            } else if (TaskDefinitions.fargate(s)
                                    && p.has("hostPort")
                                    && p.path("hostPort").asInt() != port) {
                                s.refuse(
                                        "containerDefinitions",
                                        "ClientException: When networkMode=awsvpc, the host ports and container ports in port mappings must match.",
                                        "Leave hostPort out.");
                            }
                        })))
                .check("container-memory", "ClientException: Total memory of containers exceeds the task's", s -> {
                    long sum = TaskDefinitions.containers(s).stream()
                            .mapToLong(c -> Math.max(
                                    c.path("memoryReservation").asLong(0),
                                    c.path("memory").asLong(0)))
                            .sum();
                    s.in().number("memory")
                            .filter(m -> TaskDefinitions.fargate(s) && sum > m)
                            .ifPresent(m -> s.refuse(
                                    "containerDefinitions",
                                    "ClientException: Invalid 'memory' setting for task: the containers' sum " + sum
                                            + " MiB exceeds the task's " + m.longValue() + " MiB",
                                    "Raise the task's memory."));
                })
                .check(
                        "container-secret-missing",
                        "ResourceInitializationError: unable to pull secrets: the secret does not exist",
                        ContainerDefinitions::secrets);
    }

    private static void logs(Subject s) {
        for (JsonNode container : TaskDefinitions.containers(s)) {
            JsonNode options = container.path("logConfiguration").path("options");
            String group = options.path("awslogs-group").asText("");
            if (!group.isEmpty()
                    && !options.path("awslogs-create-group").asText("").equals("true")
                    && s.world().find(Aws.LOG_GROUP, group).isEmpty()) {
                s.refuse(
                        "containerDefinitions",
                        "ResourceInitializationError: failed to validate logger args: The specified log group '" + group
                                + "' does not exist",
                        "Make the log group first, and refer to its name output.");
            }
        }
    }

    private static void depends(Subject s) {
        List<String> names = TaskDefinitions.containers(s).stream()
                .map(c -> c.path("name").asText())
                .toList();
        TaskDefinitions.containers(s).forEach(c -> c.path("dependsOn").forEach(d -> {
            if (!names.contains(d.path("containerName").asText())) {
                s.refuse(
                        "containerDefinitions",
                        "ClientException: Cannot depend on container '"
                                + d.path("containerName").asText()
                                + "', because it does not exist in the task definition",
                        "Name one of " + names + ".");
            }
        }));
    }

    private static void secrets(Subject s) {
        TaskDefinitions.containers(s).forEach(c -> c.path("secrets").forEach(secret -> {
            String from = secret.path("valueFrom").asText();
            String bare = from.split(":").length > 7
                    ? String.join(":", List.of(from.split(":")).subList(0, 7))
                    : from;
            boolean managed = bare.contains(":secret:rds!");
            if (bare.startsWith("arn:")
                    && bare.contains(":secretsmanager:")
                    && !managed
                    && s.world()
                            .by("arn", bare, "aws:secretsmanager/secret:Secret")
                            .isEmpty()) {
                s.refuse(
                        "containerDefinitions",
                        "ResourceInitializationError: unable to pull secrets or registry auth: ResourceNotFoundException: Secrets Manager can't find the specified secret "
                                + bare,
                        "Refer to the secret's own arn output.");
            }
        }));
    }
}
