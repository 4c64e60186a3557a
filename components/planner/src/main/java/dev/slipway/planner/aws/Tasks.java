package dev.slipway.planner.aws;

import dev.slipway.model.Container;
import dev.slipway.model.Resources;
import dev.slipway.model.Use;
import dev.slipway.model.Value;
import dev.slipway.planner.PlanNote;
import dev.slipway.planner.Wiring;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes task definitions of containers. */
final class Tasks {
    /** Who a container runs as when the app file names nobody. */
    static final int DEFAULT_USER = 10001;

    private static final Set<String> CREDENTIALS =
            Set.of("accessKey", "secretKey", "replicaAccessKey", "replicaSecretKey");

    private Tasks() {}

    static TaskPlan plan(Draft draft, Workload workload, List<Integer> ports, Optional<HealthCheckPlan> health) {
        Container container = workload.container();
        Map<String, Value> plain = new LinkedHashMap<>();
        List<String> secret = new ArrayList<>();
        workload.environment(draft).forEach((name, value) -> {
            if (Wiring.isSecret(draft.app(), value) && !isBucketCredential(draft, value)) {
                secret.add(name);
            } else if (isBucketCredential(draft, value)) {
                draft.note(
                        PlanNote.nativeTo(
                                "buckets.accessKey",
                                workload.where() + ".env." + name
                                        + ": left out on AWS, where the task's role opens the bucket and no static key exists"));
            } else {
                plain.put(name, value);
            }
        });
        ContainerPlan main = ContainerPlan.builder(workload.key(), container.image(), user(container))
                .entryPoint(container.command())
                .environment(plain)
                .secretVariables(secret)
                .ports(ports)
                .healthCheck(health)
                .readOnlyRoot(container.readOnlyRoot())
                .tmpfs(container.writablePaths())
                .stopTimeoutSeconds((int) Math.min(120, container.stopGrace().toSeconds()))
                .mounts(Stream.concat(Volumes.mounts(workload).stream(), ConfigFiles.mounts(workload).stream())
                        .toList())
                .after(container.files().isEmpty() ? List.of() : List.of(ConfigFiles.CONTAINER))
                .build();
        List<ContainerPlan> containers = new ArrayList<>();
        ConfigFiles.writer(draft, workload).ifPresent(containers::add);
        containers.add(main);
        Optional<ContainerPlan> collector = OwnMetrics.collector(draft, workload);
        collector.ifPresent(containers::add);
        List<PermissionPlan> permissions = new ArrayList<>(permissions(draft, container));
        permissions.addAll(Volumes.permissions(workload));
        collector.ifPresent(it -> permissions.add(OwnMetrics.permission()));
        return task(
                draft,
                workload.key(),
                containers,
                Stream.concat(Volumes.ofTask(workload).stream(), ConfigFiles.volumes(workload).stream())
                        .toList(),
                collector.isPresent() ? roomier(container.resources()) : container.resources(),
                permissions);
    }

    private static Resources roomier(Resources resources) {
        return new Resources(resources.milliCpu(), resources.memoryMiB() + OwnMetrics.MEMORY_MIB);
    }

    /** The numeric user a container runs as. */
    static int user(Container container) {
        return container.user().orElse(DEFAULT_USER);
    }

    /** A task of one container. */
    static TaskPlan task(Draft draft, String key, ContainerPlan main, Resources resources) {
        return task(draft, key, List.of(main), List.of(), resources, List.of());
    }

    private static TaskPlan task(
            Draft draft,
            String key,
            List<ContainerPlan> containers,
            List<TaskVolumePlan> volumes,
            Resources resources,
            List<PermissionPlan> permissions) {
        FargateSize size =
                FargateSize.fitting(resources.milliCpu(), resources.memoryMiB()).orElse(FargateSize.LARGEST);
        return new TaskPlan(
                draft.name(50, key),
                size.cpu(),
                size.memoryMiB(),
                containers,
                volumes,
                containers.stream().allMatch(it -> it.secretVariables().isEmpty())
                        ? Optional.empty()
                        : Optional.of(key),
                permissions,
                draft.log(key));
    }

    /** The secret of a workload: each secret variable with its value. */
    static Optional<SecretPlan> secret(Draft draft, Workload workload) {
        Map<String, Value> values = new LinkedHashMap<>();
        workload.environment(draft).forEach((name, value) -> {
            if (Wiring.isSecret(draft.app(), value) && !isBucketCredential(draft, value)) {
                values.put(name, value);
            }
        });
        values.putAll(ConfigFiles.secrets(draft, workload));
        return values.isEmpty() ? Optional.empty() : Optional.of(secret(draft, workload.key(), values));
    }

    static SecretPlan secret(Draft draft, String key, Map<String, Value> values) {
        String name = draft.app().name() + "/" + draft.environmentName() + "/" + key;
        return new SecretPlan(key, name, values, draft.prod() ? 30 : 0);
    }

    /** Whether a value is the static key of a bucket, which AWS replaces by the task's role. */
    static boolean isBucketCredential(Draft draft, Value value) {
        return value instanceof Value.Ref ref
                && draft.app().bucket(ref.resource()).isPresent()
                && CREDENTIALS.contains(ref.attribute());
    }

    private static List<PermissionPlan> permissions(Draft draft, Container container) {
        List<PermissionPlan> permissions = new ArrayList<>();
        for (Use use : container.uses()) {
            draft.app()
                    .bucket(use.resource())
                    .ifPresent(bucket -> permissions.addAll(BucketPlanner.permissions(bucket, use.access())));
        }
        if (!permissions.isEmpty()) {
            permissions.add(new PermissionPlan(
                    "UseKey", List.of("kms:Decrypt", "kms:GenerateDataKey"), keys(draft, container)));
        }
        return permissions;
    }

    /** A bucket's copy in another region is encrypted by a key of that region. */
    private static List<Value> keys(Draft draft, Container container) {
        List<Value> keys = new ArrayList<>(List.of(Value.ref("key", "arn")));
        container.uses().forEach(use -> draft.app()
                .bucket(use.resource())
                .filter(bucket -> BucketPlanner.writesReplica(bucket, use.access()))
                .ifPresent(bucket -> keys.add(Value.ref(bucket.name(), "replicaKeyArn"))));
        return keys;
    }
}
