package dev.slipway.planner.aws;

import dev.slipway.model.Cron;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * When RDS makes its automated backup and when it may be serviced. A job of AWS Backup that falls into one of the two windows, or into the
 * hour before, does not start ("inside or too close to the automated backup window"), and so does one that began late: it may, for an hour.
 *
 * @param backup daily, such as {@code 00:30-01:00}, UTC
 * @param maintenance weekly, such as {@code sun:23:00-mon:00:00}, UTC
 */
record RdsWindows(String backup, String maintenance) {
    private static final int DAY = 24 * 60;
    private static final int STEP = 30;
    private static final int BACKUP_MINUTES = 30;
    private static final int MAINTENANCE_MINUTES = 60;

    /** A job may begin an hour late, and needs an hour's distance to a window that follows. */
    private static final int BEFORE = 120;

    private static final int AFTER = 60;

    /** Where no job is planned, the windows stay in the night. */
    private static final int NIGHT = 210;

    /** The windows latest in the time before the first job of the day that no job comes too close to; where jobs leave none, the best. */
    static RdsWindows beside(Collection<Cron> jobs) {
        TreeSet<Integer> minutes = new TreeSet<>();
        jobs.forEach(job -> addMinutes(job, minutes));
        int first = minutes.isEmpty() ? NIGHT : minutes.first();
        int backup = window(first - AFTER - BACKUP_MINUTES, BACKUP_MINUTES, minutes);
        TreeSet<Integer> taken = new TreeSet<>(minutes);
        taken.add(backup);
        int maintenance = window(backup - AFTER - MAINTENANCE_MINUTES, MAINTENANCE_MINUTES, taken);
        String lastDay = maintenance + MAINTENANCE_MINUTES < DAY ? "sun:" : "mon:";
        return new RdsWindows(
                clock(backup) + "-" + clock(backup + BACKUP_MINUTES),
                "sun:" + clock(maintenance) + "-" + lastDay + clock(maintenance + MAINTENANCE_MINUTES));
    }

    /** Whether no such job comes too close to either window. */
    boolean clearOf(Collection<Cron> jobs) {
        TreeSet<Integer> minutes = new TreeSet<>();
        jobs.forEach(job -> addMinutes(job, minutes));
        return clearance(minute(backup), BACKUP_MINUTES, minutes) >= 0
                && clearance(minute(maintenance.substring("sun:".length())), MAINTENANCE_MINUTES, minutes) >= 0;
    }

    /** How many minutes a window is farther from its nearest job than it must be; negative: too close. */
    static int clearance(int start, int length, Collection<Integer> jobs) {
        return jobs.stream()
                .mapToInt(job -> Math.min(
                        Math.floorMod(start - job, DAY) - BEFORE, Math.floorMod(job - start, DAY) - length - AFTER))
                .min()
                .orElse(DAY);
    }

    private static int window(int latest, int length, Collection<Integer> jobs) {
        int aligned = Math.floorDiv(latest, STEP) * STEP;
        Optional<Integer> clear = candidates(aligned)
                .filter(start -> clearance(start, length, jobs) >= 0)
                .boxed()
                .findFirst();
        return clear.orElseGet(() -> candidates(aligned)
                .boxed()
                .max(Comparator.comparingInt(start -> clearance(start, length, jobs)))
                .orElseThrow());
    }

    private static IntStream candidates(int latest) {
        return IntStream.range(0, DAY / STEP).map(back -> Math.floorMod(latest - back * STEP, DAY));
    }

    private static void addMinutes(Cron job, Collection<Integer> minutes) {
        LocalDateTime start = LocalDateTime.of(2027, 1, 1, 0, 0).minusMinutes(1);
        LocalDateTime end = start.plusDays(31);
        Optional<LocalDateTime> run = job.next(start);
        while (run.isPresent() && run.get().isBefore(end)) {
            minutes.add(run.get().getHour() * 60 + run.get().getMinute());
            run = job.next(run.get());
        }
    }

    private static int minute(String window) {
        return Integer.parseInt(window.substring(0, 2)) * 60 + Integer.parseInt(window.substring(3, 5));
    }

    private static String clock(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60 % 24, minute % 60);
    }
}
