package dev.slipway.model.check;

import dev.slipway.model.App;
import dev.slipway.model.Backup;
import dev.slipway.model.Cron;
import dev.slipway.model.Database;
import dev.slipway.model.Notation;
import java.time.Duration;
import java.util.Optional;

/**
 * Backups are taken often enough for the recovery point objective (CLP-REC-02, CLP-POL-09): changes are archived in less time, or the waits of one
 * schedule are no longer.
 */
final class BackupsMeetTheRpo implements AppCheck {
    @Override
    public void check(App app, Findings findings) {
        app.recovery().ifPresent(recovery -> {
            for (Database database : app.databases()) {
                database(database, recovery.rpo(), findings);
            }
            if (recovery.drill().isEmpty()) {
                findings.warning(
                        KeyPath.of("recovery"),
                        "a drill that measures whether the promise holds",
                        "none",
                        "add drill: 0 6 1 * *, the first of each month");
            }
        });
    }

    private static void database(Database database, Duration rpo, Findings findings) {
        KeyPath path = KeyPath.of("databases", database.name(), "backup");
        Backup backup = database.backup();
        if (backup.continuous() && database.engine().archives()) {
            if (backup.archiveTimeout().compareTo(rpo) >= 0) {
                findings.error(
                        path.key("archiveTimeout"),
                        "less than the rpo of " + Notation.duration(rpo) + ", since shipping takes time too",
                        Notation.duration(backup.archiveTimeout()),
                        "lower archiveTimeout");
            }
        } else {
            longestGap(backup)
                    .filter(gap -> gap.compareTo(rpo) > 0)
                    .ifPresent(gap -> findings.error(
                            path.key("schedules"),
                            "a backup at least every " + Notation.duration(rpo) + ", the rpo",
                            "up to " + Notation.duration(gap) + " between two backups",
                            database.engine().archives()
                                    ? "set continuous: true, or add a schedule"
                                    : "add a schedule"));
        }
    }

    /** The longest wait of the most frequent schedule; several schedules interleaved may do better, which is not counted on. */
    private static Optional<Duration> longestGap(Backup backup) {
        return backup.schedules().stream()
                .filter(it -> Cron.fault(it.cron()).isEmpty())
                .flatMap(it -> new Cron(it.cron()).longestGap().stream())
                .min(Duration::compareTo);
    }
}
