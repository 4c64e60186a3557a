package dev.slipway.planner.aws;

import dev.slipway.model.BackupKind;
import dev.slipway.model.BackupSchedule;
import dev.slipway.model.Cron;
import dev.slipway.model.Database;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When AWS Backup makes recovery points of a database. A job that begins within an hour of one of RDS' own windows may fail (AWS Knowledge
 * Center, "How does AWS Backup coordinate with Amazon RDS backup and maintenance windows"), so that there is at most one a day by each
 * schedule: what is asked for more often, point-in-time recovery does better, which reaches any second but the last five minutes (Amazon RDS
 * User Guide, "Restoring a DB instance to a specified time").
 */
final class RecoveryPoints {
    private static final Duration DAY = Duration.ofDays(1);

    /** When nothing else says when. */
    static final BackupSchedule DAILY = new BackupSchedule("daily", "0 2 * * *", BackupKind.FULL);

    private RecoveryPoints() {}

    /** The schedules that AWS Backup keeps to; at least one a day where the app file asks for any more often. */
    static List<BackupSchedule> of(Database database) {
        List<BackupSchedule> kept =
                valid(database).filter(schedule -> !severalADay(schedule)).toList();
        boolean daily = kept.stream().anyMatch(RecoveryPoints::eachDay);
        return continuous(database).isEmpty() || daily
                ? kept
                : Stream.concat(Stream.of(DAILY), kept.stream()).toList();
    }

    /** The schedules that point-in-time recovery stands for. */
    static List<BackupSchedule> continuous(Database database) {
        return valid(database).filter(RecoveryPoints::severalADay).toList();
    }

    private static Stream<BackupSchedule> valid(Database database) {
        return database.backup().schedules().stream()
                .filter(schedule -> Cron.fault(schedule.cron()).isEmpty());
    }

    private static boolean severalADay(BackupSchedule schedule) {
        Cron cron = new Cron(schedule.cron());
        Optional<LocalDateTime> first =
                cron.next(LocalDateTime.of(2027, 1, 1, 0, 0).minusMinutes(1));
        return first.flatMap(cron::next)
                .filter(second -> second.isBefore(first.get().plus(DAY)))
                .isPresent();
    }

    private static boolean eachDay(BackupSchedule schedule) {
        return new Cron(schedule.cron()).longestGap().filter(DAY::equals).isPresent();
    }
}
