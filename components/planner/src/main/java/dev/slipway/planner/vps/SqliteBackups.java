package dev.slipway.planner.vps;

import dev.slipway.model.BackupSchedule;
import dev.slipway.model.Database;
import dev.slipway.planner.files.BackupScripts;
import dev.slipway.planner.files.SqliteBackupScript;
import java.time.Duration;
import java.util.List;

/** Plans backups of databases that are files: a job beside the one component that owns the file, without any network. */
final class SqliteBackups {
    /** Group of the shipper, which takes finished backups away. */
    private static final String SHIPPERS = "999";

    private final PlanScope scope;

    SqliteBackups(PlanScope scope) {
        this.scope = scope;
    }

    /** Runs as the user who owns the file and may write beside it, since SQLite's readers leave their locks there. */
    SchedulePlan job(Database database, BackupSchedule schedule) {
        String name = database.name() + "-" + schedule.name();
        String job = "backup-" + name;
        SqliteBackupScript.fault(database, schedule).ifPresent(scope.faults::add);
        int owner = SqliteBackupScript.owner(scope.app, database).orElse(ComponentPlanner.USER);
        ContainerPlan container = BackupPlanner.scheduled(
                        scope.container(job, scope.images.of("sqlite"), 100, 128),
                        name,
                        schedule.cron(),
                        Duration.ofHours(1))
                .entrypoint("python3")
                .command(List.of("/config/backup.py", name, DatabasePlanner.filePath(scope, database)))
                .script("/config/backup.py", SqliteBackupScript.text())
                .user(owner + ":" + SHIPPERS)
                .mount(DatabasePlanner.fileVolume(scope, database), DatabasePlanner.fileDirectory(database))
                .mount(BackupPlanner.spool(scope), BackupScripts.SPOOL)
                .tmpfs("/tmp", 16)
                .stopFirst()
                .build();
        return new SchedulePlan(job, schedule.cron(), container);
    }
}
