package dev.slipway.planner.aws;

import dev.slipway.model.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One container of a task.
 *
 * @param name unique in the task
 * @param image image reference
 * @param entryPoint replaces the image's entry point when not empty
 * @param command replaces the image's command when not empty
 * @param user numeric user id
 * @param essential whether the task stops with it
 * @param environment plain variables
 * @param secretVariables variables taken from the task's secret
 * @param outsideSecrets variables taken from secrets that another component keeps, as ECS writes them: ARN, colon, key
 * @param ports ports it listens on
 * @param healthCheck how ECS asks whether it is well
 * @param readOnlyRoot whether its root file system is read-only
 * @param tmpfs directories that are writable in memory although the root is read-only
 * @param stopTimeoutSeconds time to finish after SIGTERM, at most 120 on Fargate
 * @param mounts volumes of the task that it sees
 * @param after containers of the task that must have ended well first
 * @param keptCapabilities powers of root that it keeps; all others are dropped
 */
public record ContainerPlan(
        String name,
        String image,
        List<String> entryPoint,
        List<String> command,
        Optional<String> user,
        boolean essential,
        Map<String, Value> environment,
        List<String> secretVariables,
        Map<String, Value> outsideSecrets,
        List<Integer> ports,
        Optional<HealthCheckPlan> healthCheck,
        boolean readOnlyRoot,
        List<String> tmpfs,
        int stopTimeoutSeconds,
        List<MountPlan> mounts,
        List<String> after,
        List<String> keptCapabilities) {
    public ContainerPlan {
        entryPoint = List.copyOf(entryPoint);
        command = List.copyOf(command);
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
        secretVariables = List.copyOf(secretVariables);
        outsideSecrets = Collections.unmodifiableMap(new LinkedHashMap<>(outsideSecrets));
        ports = List.copyOf(ports);
        tmpfs = List.copyOf(tmpfs);
        mounts = List.copyOf(mounts);
        after = List.copyOf(after);
        keptCapabilities = List.copyOf(keptCapabilities);
    }

    /** A container alone in its task: no volumes, no order, no power of root. */
    public ContainerPlan(
            String name,
            String image,
            List<String> entryPoint,
            List<String> command,
            Optional<String> user,
            boolean essential,
            Map<String, Value> environment,
            List<String> secretVariables,
            Map<String, Value> outsideSecrets,
            List<Integer> ports,
            Optional<HealthCheckPlan> healthCheck,
            boolean readOnlyRoot,
            List<String> tmpfs,
            int stopTimeoutSeconds) {
        this(
                name,
                image,
                entryPoint,
                command,
                user,
                essential,
                environment,
                secretVariables,
                outsideSecrets,
                ports,
                healthCheck,
                readOnlyRoot,
                tmpfs,
                stopTimeoutSeconds,
                List.of(),
                List.of(),
                List.of());
    }
}
