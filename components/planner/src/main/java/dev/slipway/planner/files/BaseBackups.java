package dev.slipway.planner.files;

import dev.slipway.model.Backup;
import dev.slipway.model.BackupKind;
import dev.slipway.model.BackupSchedule;
import dev.slipway.model.Database;
import dev.slipway.planner.PlanNote;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The backup schedules of a server of our own. Archived changes are put onto a physical base backup and onto nothing else (PostgreSQL, "Continuous
 * Archiving and Point-in-Time Recovery"); a dump is none. Where the app file archives and asks for no base backup, one is made all the same.
 */
public final class BaseBackups {
    private static final int WEEK = 7;
    private static final String NAME = "wal-base";

    private BaseBackups() {}

    /** The schedules of the app file, and the base backup that its archive lacks. */
    public static List<BackupSchedule> schedules(Database database) {
        Backup backup = database.backup();
        return Stream.concat(backup.schedules().stream(), lacking(database).stream())
                .toList();
    }

    /** What the plan says of it. */
    public static Optional<PlanNote> note(Database database) {
        return lacking(database)
                .map(base -> PlanNote.emulated(
                        "databases.backup.continuous",
                        "databases." + database.name()
                                + ".backup: archived changes need a base backup, and no schedule is of kind full, so that one is made "
                                + (base.cron().endsWith("*") ? "each day" : "each Sunday")
                                + " at 03:00 UTC; before the first one only the other schedules count"));
    }

    /** Weekly, unless a backup is gone before the next week's is there. */
    private static Optional<BackupSchedule> lacking(Database database) {
        Backup backup = database.backup();
        boolean archives = backup.continuous() && database.engine().archives();
        boolean based = backup.schedules().stream().anyMatch(it -> it.kind() == BackupKind.FULL);
        return archives && !based
                ? Optional.of(new BackupSchedule(
                        NAME, backup.retentionDays() > WEEK ? "0 3 * * 0" : "0 3 * * *", BackupKind.FULL))
                : Optional.empty();
    }
}
