package dev.slipway.sandbox.knowledge.aws.ecs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.aws.Aws;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A task's containers; every change is a new revision. */
final class TaskDefinitions {
    static final String TYPE = "aws:ecs/taskDefinition:TaskDefinition";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** By CPU units, the least and the most memory in MiB and the step, from the Fargate page of ECS's guide. */
    private static final Map<Integer, int[]> FARGATE = Map.of(
            512,
            new int[] {1024, 4096, 1024},
            1024,
            new int[] {2048, 8192, 1024},
            2048,
            new int[] {4096, 16384, 1024},
            4096,
            new int[] {8192, 30720, 1024},
            8192,
            new int[] {16384, 61440, 4096},
            16384,
            new int[] {32768, 122880, 8192});

    private TaskDefinitions() {}

    static Knowledge taskDefinition() {
        Knowledge task = Knowledge.of(TYPE)
                .replaceOnAllBut("tags", "skipDestroy", "trackLatest")
                .unordered("requiresCompatibilities", "volumes")
                .fill("skipDestroy", false)
                .fill("trackLatest", false)
                .id(TaskDefinitions::arn)
                .out("arn", TaskDefinitions::arn)
                .out("arnWithoutRevision", s -> s.arn("ecs", "task-definition/" + s.in().text("family", "")))
                .out("revision", s -> revision(s))
                .out("networkMode", s -> s.in().text("networkMode", "bridge"));
        return TaskVolumes.add(LinuxParameters.add(ContainerDefinitions.add(task(task))));
    }

    /** Counts what the world has seen of this family. */
    private static double revision(Subject s) {
        if (!s.id().isEmpty()) {
            return Double.parseDouble(s.id().substring(s.id().lastIndexOf(':') + 1));
        }
        return nextRevision(s);
    }

    private static double nextRevision(Subject s) {
        String family = s.in().text("family", "");
        double latest = s.world().all(TYPE).stream()
                .filter(r ->
                        r.in().text("family", "").equals(family) && !r.urn().equals(s.urn()))
                .mapToDouble(r -> r.out().number("revision", 0))
                .max()
                .orElse(0);
        return latest + s.generation() + 1;
    }

    private static String arn(Subject s) {
        return s.id().isEmpty()
                ? s.arn("ecs", "task-definition/" + s.in().text("family", "") + ":" + (long) nextRevision(s))
                : s.id();
    }

    private static Knowledge task(Knowledge task) {
        return task.check(
                        "task-family",
                        "ClientException: Family contains invalid characters",
                        Rules.matches(
                                "family",
                                "[A-Za-z0-9_-]{1,255}",
                                "ClientException: Family '%s' must be at most 255 letters, digits, hyphens and underscores",
                                "Change the family."))
                .check("task-fargate-network", "ClientException: Fargate only supports network mode 'awsvpc'", s -> {
                    if (fargate(s) && !s.in().text("networkMode", "bridge").equals("awsvpc")) {
                        s.refuse(
                                "networkMode",
                                "ClientException: Fargate only supports network mode 'awsvpc'.",
                                "Set networkMode to awsvpc.");
                    }
                })
                .check(
                        "task-fargate-size",
                        "ClientException: No Fargate configuration exists for given values",
                        TaskDefinitions::size)
                .check(
                        "task-fargate-size-missing",
                        "ClientException: Fargate requires that 'cpu' be defined at the task level",
                        s -> {
                            if (fargate(s) && !(s.in().has("cpu") && s.in().has("memory"))) {
                                s.refuse(
                                        "cpu",
                                        "ClientException: Fargate requires that 'cpu' and 'memory' be defined at the task level.",
                                        "Give both.");
                            }
                        })
                .check(
                        "task-storage",
                        "ClientException: ephemeral storage out of range",
                        Rules.between(
                                "ephemeralStorage.sizeInGib",
                                21,
                                200,
                                "ClientException: Ephemeral storage %s GiB is not supported"))
                .check(
                        "task-execution-role-missing",
                        "ClientException: Role is not valid",
                        Aws.roleExists("executionRoleArn", "ClientException: The execution role %s is not valid"))
                .check(
                        "task-role-missing",
                        "ClientException: Role is not valid",
                        Aws.roleExists("taskRoleArn", "ClientException: The task role %s is not valid"))
                .check(
                        "task-execution-role-needed",
                        "ClientException: Fargate requires task definition to have execution role ARN to support log driver awslogs",
                        s -> {
                            boolean needs = containers(s).stream()
                                    .anyMatch(c -> c.path("logConfiguration")
                                                    .path("logDriver")
                                                    .asText()
                                                    .equals("awslogs")
                                            || c.path("secrets").size() > 0);
                            if (fargate(s) && needs && !s.in().has("executionRoleArn")) {
                                s.refuse(
                                        "executionRoleArn",
                                        "ClientException: Fargate requires task definition to have execution role ARN to support log driver awslogs and secrets",
                                        "Give executionRoleArn.");
                            }
                        });
    }

    static boolean fargate(Subject s) {
        return s.in().texts("requiresCompatibilities").contains("FARGATE");
    }

    private static void size(Subject s) {
        if (!fargate(s) || !s.in().has("cpu") || !s.in().has("memory")) {
            return;
        }
        int cpu = s.in().number("cpu", 0).intValue();
        int memory = s.in().number("memory", 0).intValue();
        int[] range = FARGATE.get(cpu);
        boolean good = cpu == 256
                ? Set.of(512, 1024, 2048).contains(memory)
                : range != null && memory >= range[0] && memory <= range[1] && (memory - range[0]) % range[2] == 0;
        if (!good) {
            String todo = cpu == 256
                    ? "With 256 CPU units, memory is 512, 1024 or 2048 MiB."
                    : range == null
                            ? "CPU units are 256, 512, 1024, 2048, 4096, 8192 or 16384."
                            : "With " + cpu + " CPU units, memory is " + range[0] + " to " + range[1]
                                    + " MiB in steps of " + range[2] + ".";
            s.refuse(
                    "memory",
                    "ClientException: No Fargate configuration exists for given values: " + cpu + " CPU, " + memory
                            + " memory",
                    todo);
        }
    }

    static List<JsonNode> containers(Subject s) {
        return s.in().text("containerDefinitions")
                .flatMap(TaskDefinitions::parse)
                .orElse(List.of());
    }

    /** The containers of a definition that is stored, if it is not hidden as a secret. */
    static Optional<List<JsonNode>> parse(String text) {
        try {
            JsonNode root = JSON.readTree(text);
            List<JsonNode> all = new ArrayList<>();
            root.forEach(all::add);
            return root.isArray() && all.stream().allMatch(JsonNode::isObject) ? Optional.of(all) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
