package dev.slipway.planner.kubernetes;

import dev.slipway.model.BackupKind;
import dev.slipway.model.BackupSchedule;
import dev.slipway.model.Database;
import dev.slipway.model.Value;
import dev.slipway.planner.files.BackupScripts;
import dev.slipway.planner.files.BaseBackups;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Plans the drill that proves backups: it restores one by the clock and tells how it went. */
final class RestoreDrillPlanner {
    private final Draft draft;
    private final BackupPlanner backups;

    RestoreDrillPlanner(Draft draft, BackupPlanner backups) {
        this.draft = draft;
        this.backups = backups;
    }

    /** Restores the newest dump into a throw-away server (CLP-REC-04); both containers end when the verdict is known. */
    CronJobPlan plan(Database database, String cron) {
        String component = KubernetesNames.of(database.name(), "restore-drill");
        BackupSchedule schedule = BaseBackups.schedules(database).stream()
                .filter(it -> it.kind() != BackupKind.INCREMENTAL)
                .findFirst()
                .orElseThrow();
        String secret = KubernetesNames.of(component, "ship");
        draft.secret(secret, "rclone.conf", backups.rclone());
        draft.secret(
                secret,
                "fetch.sh",
                Value.literal(ClusterBackupScripts.fetch(
                        backups.destination(database.backup()), backups.pushgateway(component))));
        draft.configMap(KubernetesNames.of(component, "scripts"), Map.of("drill.sh", BackupScripts.drill()));
        UsesPaths.storage(draft, component);
        ContainerPlan drill = ContainerPlan.builder(
                        "drill",
                        draft.images.postgres(database).orElseThrow(),
                        Sizing.helper(1000, database.resources().memoryMiB()))
                .command(List.of(
                        "/bin/sh",
                        "/scripts/drill.sh",
                        schedule.kind().name().toLowerCase(Locale.ROOT),
                        database.name() + "-" + schedule.name(),
                        draft.addresses.databaseName(database)))
                .mounts(List.of(
                        MountPlan.readOnly("scripts", "/scripts"),
                        MountPlan.writable("spool", BackupScripts.SPOOL),
                        MountPlan.writable("metrics", BackupScripts.METRICS),
                        MountPlan.writable("tmp", "/tmp")))
                .build();
        ContainerPlan fetch = ContainerPlan.builder("fetch", draft.images.of("rclone"), Sizing.helper(500, 256))
                .command(List.of("/bin/sh", "/config/fetch.sh"))
                .mounts(List.of(
                        MountPlan.readOnly("config", "/config"),
                        MountPlan.writable("spool", BackupScripts.SPOOL),
                        MountPlan.writable("metrics", BackupScripts.METRICS),
                        MountPlan.writable("tmp", "/tmp")))
                .build();
        PodPlan pod = new PodPlan(
                component,
                draft.names.labels(component, "backup"),
                component,
                DatabasePlanner.POSTGRES_USER,
                List.of(),
                List.of(drill, fetch),
                List.of(
                        new VolumePlan.Config("scripts", KubernetesNames.of(component, "scripts")),
                        new VolumePlan.Secrets("config", secret, 0400),
                        backups.spool(2 * database.storageGiB() * 1024),
                        new VolumePlan.Scratch("metrics", 16, false),
                        new VolumePlan.Scratch("tmp", 256, false)),
                60,
                false,
                false);
        return new CronJobPlan(
                component, "backup", cron, 2 * BackupPlanner.HOUR, BackupPlanner.HOUR, 0, List.of(), pod);
    }
}
