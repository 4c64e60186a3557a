package dev.slipway.planner.files;

import dev.slipway.model.Alarm;
import dev.slipway.model.App;
import dev.slipway.model.Backup;
import dev.slipway.model.Cache;
import dev.slipway.model.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an alarm on the age of backups looks at: the newest good one of each database and cache, so that one that works hides no other that
 * does not.
 *
 * @param resource name of the database or cache
 * @param schedules names of its backup schedules
 */
public record BackupAge(String resource, List<String> schedules) {
    public BackupAge {
        schedules = List.copyOf(schedules);
    }

    /** All that an alarm watches: its subject, or everything that is backed up. */
    public static List<BackupAge> watched(App app, Alarm alarm) {
        List<BackupAge> all = new ArrayList<>();
        for (Database database : app.databases()) {
            of(database.name(), Optional.of(database.backup())).ifPresent(all::add);
        }
        for (Cache cache : app.caches()) {
            of(cache.name(), cache.backup()).ifPresent(all::add);
        }
        return all.stream()
                .filter(it -> alarm.subject().map(it.resource::equals).orElse(true))
                .toList();
    }

    /** The rule's expression; empty when nothing is watched. */
    public static String expression(List<BackupAge> watched, Function<BackupAge, String> metric, Alarm alarm) {
        return watched.stream()
                .map(metric)
                .map(newest -> "(time() - max(" + newest + ")) / 3600 > " + AlertQueries.number(alarm.threshold())
                        + " or absent(" + newest + ")")
                .collect(Collectors.joining(" or "));
    }

    /** The moment that a backup job told itself. */
    public String told() {
        return AlertQueries.BACKUP_METRIC + "{backup=~\"" + names(resource + "-") + "\"}";
    }

    /** A pattern that matches the name of each schedule behind a prefix. */
    public String names(String prefix) {
        return prefix + "(" + String.join("|", schedules) + ")";
    }

    private static Optional<BackupAge> of(String resource, Optional<Backup> backup) {
        return backup.filter(it -> it.bucket().isPresent() && !it.schedules().isEmpty())
                .map(it -> new BackupAge(
                        resource,
                        it.schedules().stream().map(schedule -> schedule.name()).toList()));
    }
}
