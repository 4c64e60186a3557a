package dev.slipway.model.check;

import dev.slipway.model.App;
import dev.slipway.model.Backup;
import dev.slipway.model.BackupKind;
import dev.slipway.model.BackupSchedule;
import dev.slipway.model.Cache;
import dev.slipway.model.Database;
import dev.slipway.model.Notation;
import java.util.stream.Stream;

/** An incremental backup is put together from archived changes, which only PostgreSQL has, and only when it archives them. */
final class OnlyPostgresArchivesChanges implements AppCheck {
    @Override
    public void check(App app, Findings findings) {
        for (Database database : app.databases()) {
            KeyPath path = KeyPath.of("databases", database.name(), "backup");
            if (!database.engine().archives()) {
                whole(path, database.backup(), "an SQLite file is copied whole", findings);
            } else if (!database.backup().continuous()) {
                incremental(database.backup())
                        .forEach(it -> findings.error(
                                kind(path, it),
                                "continuous: true beside it, since it rests on archived changes",
                                "no archive",
                                "set continuous: true, or take kind: full or logical"));
            }
        }
        for (Cache cache : app.caches()) {
            cache.backup()
                    .ifPresent(backup -> whole(
                            KeyPath.of("caches", cache.name(), "backup"),
                            backup,
                            "a cache archives no changes",
                            findings));
        }
    }

    /** Refuses whatever is not a backup of everything. */
    private static void whole(KeyPath path, Backup backup, String reason, Findings findings) {
        if (backup.continuous()) {
            findings.error(
                    path.key("continuous"),
                    "false, since " + reason,
                    "true",
                    "take it away, and add a schedule as often as changes may be lost, such as 0 * * * *, each hour");
        }
        if (!backup.archiveTimeout().equals(Backup.ARCHIVE_TIMEOUT)) {
            findings.error(
                    path.key("archiveTimeout"),
                    "nothing, since " + reason,
                    Notation.duration(backup.archiveTimeout()),
                    "take it away");
        }
        incremental(backup)
                .forEach(it -> findings.error(
                        kind(path, it), "full or logical, since " + reason, "incremental", "take kind: full"));
    }

    private static Stream<BackupSchedule> incremental(Backup backup) {
        return backup.schedules().stream().filter(it -> it.kind() == BackupKind.INCREMENTAL);
    }

    private static KeyPath kind(KeyPath path, BackupSchedule schedule) {
        return path.key("schedules").key(schedule.name()).key("kind");
    }
}
