package dev.slipway.model.check;

import dev.slipway.model.App;
import dev.slipway.model.Backup;
import dev.slipway.model.BackupSchedule;
import dev.slipway.model.Cron;
import dev.slipway.model.Recovery;
import java.time.LocalDateTime;
import java.util.Optional;

/** Every cron expression can be read and names a day that comes. */
final class CronsCome implements AppCheck {
    @Override
    public void check(App app, Findings findings) {
        app.schedules().forEach(it -> comes(it.cron(), KeyPath.of("schedules", it.name(), "cron"), findings));
        app.databases().forEach(it -> backup(it.backup(), KeyPath.of("databases", it.name(), "backup"), findings));
        app.caches().forEach(it -> it.backup()
                .ifPresent(backup -> backup(backup, KeyPath.of("caches", it.name(), "backup"), findings)));
        app.recovery()
                .flatMap(Recovery::drill)
                .ifPresent(drill -> comes(drill, KeyPath.of("recovery", "drill"), findings));
    }

    private static void backup(Backup backup, KeyPath path, Findings findings) {
        for (BackupSchedule schedule : backup.schedules()) {
            comes(schedule.cron(), path.key("schedules").key(schedule.name()).key("cron"), findings);
        }
    }

    private static void comes(String cron, KeyPath path, Findings findings) {
        Optional<String> fault = Cron.fault(cron);
        if (fault.isPresent()) {
            findings.error(
                    path,
                    "a cron expression of five fields: minute hour day-of-month month day-of-week",
                    cron,
                    fault.get() + "; write it such as 0 2 * * *");
        } else if (new Cron(cron).next(LocalDateTime.of(2027, 1, 1, 0, 0)).isEmpty()) {
            findings.error(path, "a day that comes", cron, "change the day of month or the month");
        }
    }
}
