package dev.slipway.planner.aws;

import dev.slipway.model.Mount;
import dev.slipway.model.Value;
import dev.slipway.planner.PlanNote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Plans directories that survive: EFS, since a Fargate task has no disk that outlives it. */
final class Volumes {
    private Volumes() {}

    static List<VolumePlan> plan(Draft draft) {
        Map<String, VolumePlan> volumes = new LinkedHashMap<>();
        for (Workload workload : Workload.all(draft)) {
            for (Mount mount : workload.container().mounts()) {
                volumes.computeIfAbsent(
                        mount.name(),
                        key -> new VolumePlan(key, draft.name(120, key), Tasks.user(workload.container())));
                note(draft, workload, mount);
            }
        }
        return List.copyOf(volumes.values());
    }

    private static void note(Draft draft, Workload workload, Mount mount) {
        String where = workload.where() + ".mounts." + mount.name();
        draft.note(PlanNote.nativeTo(
                "mounts.size",
                where + ": EFS grows with what is in it; " + mount.sizeGiB() + " GiB is no limit there"));
    }

    /** EFS is NFS, where a database file, such as SQLite's in WAL mode, is lost sooner or later. */
    static void check(Draft draft, Workload workload) {
        for (Mount mount : workload.container().mounts()) {
            if (!mount.shared()) {
                draft.fault(workload.where() + ".mounts." + mount.name()
                        + ": a disk of one task's own does not outlive the task on Fargate (ECS deletes its EBS volume with "
                        + "it), and NFS is no place for a database file; expected shared: true, for files that NFS may "
                        + "hold, and a postgres database in place of one in a file. Where the app has such a form, choose "
                        + "it by slipway:profile");
            }
        }
    }

    static List<TaskVolumePlan> ofTask(Workload workload) {
        return workload.container().mounts().stream()
                .map(mount -> new TaskVolumePlan(mount.name(), Optional.of(mount.name())))
                .toList();
    }

    static List<MountPlan> mounts(Workload workload) {
        return workload.container().mounts().stream()
                .map(mount -> new MountPlan(mount.name(), mount.path(), mount.readOnly()))
                .toList();
    }

    static List<PermissionPlan> permissions(Workload workload) {
        List<PermissionPlan> permissions = new ArrayList<>();
        for (Mount mount : workload.container().mounts()) {
            List<String> actions = Stream.of("elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite")
                    .filter(action -> !mount.readOnly() || action.endsWith("Mount"))
                    .toList();
            permissions.add(new PermissionPlan(
                    "Mount" + BucketPlanner.sid(mount.name()),
                    actions,
                    List.of(Value.ref(VolumePlan.subject(mount.name()), "arn"))));
        }
        return permissions;
    }
}
