package dev.slipway.planner.aws;

import java.util.List;
import java.util.Optional;

/**
 * A Fargate task definition with its two roles.
 *
 * @param family name of the task definition
 * @param cpu CPU units, 1024 for a core
 * @param memoryMiB memory that Fargate offers for that CPU
 * @param containers what runs
 * @param volumes directories that the containers share
 * @param secret Secrets Manager secret the containers read, by its key
 * @param permissions what the containers may do in AWS
 * @param log where they write
 */
public record TaskPlan(
        String family,
        int cpu,
        int memoryMiB,
        List<ContainerPlan> containers,
        List<TaskVolumePlan> volumes,
        Optional<String> secret,
        List<PermissionPlan> permissions,
        LogPlan log) {
    public TaskPlan {
        containers = List.copyOf(containers);
        volumes = List.copyOf(volumes);
        permissions = List.copyOf(permissions);
    }
}
