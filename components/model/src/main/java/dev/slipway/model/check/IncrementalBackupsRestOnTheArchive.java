package dev.slipway.model.check;

import dev.slipway.model.App;
import dev.slipway.model.BackupKind;
import dev.slipway.model.BackupSchedule;
import dev.slipway.model.Cache;
import dev.slipway.model.Database;

/** An incremental backup is put together from archived changes, which only a database has, and only when it archives them. */
final class IncrementalBackupsRestOnTheArchive implements AppCheck {
    @Override
    public void check(App app, Findings findings) {
        for (Database database : app.databases()) {
            for (BackupSchedule schedule : database.backup().schedules()) {
                if (schedule.kind() == BackupKind.INCREMENTAL
                        && !database.backup().continuous()) {
                    findings.error(
                            path("databases", database.name(), schedule),
                            "continuous: true beside it, since it rests on archived changes",
                            "no archive",
                            "set continuous: true, or take kind: full or logical");
                }
            }
        }
        for (Cache cache : app.caches()) {
            cache.backup().ifPresent(backup -> backup.schedules().stream()
                    .filter(it -> it.kind() == BackupKind.INCREMENTAL)
                    .forEach(it -> findings.error(
                            path("caches", cache.name(), it),
                            "full or logical, since a cache archives no changes",
                            "incremental",
                            "take kind: full")));
        }
    }

    private static KeyPath path(String kind, String name, BackupSchedule schedule) {
        return KeyPath.of(kind, name, "backup", "schedules", schedule.name(), "kind");
    }
}
