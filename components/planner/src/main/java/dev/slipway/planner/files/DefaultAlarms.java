package dev.slipway.planner.files;

import dev.slipway.model.Alarm;
import dev.slipway.model.AlarmSignal;
import dev.slipway.model.App;
import dev.slipway.model.Cache;
import dev.slipway.model.CacheRole;
import dev.slipway.model.Database;
import dev.slipway.model.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The alarms of an app whose metrics Prometheus gathers: its own, and beside them those that every data service and route gets. One that
 * the app names for the same signal and subject takes the default's place.
 */
public final class DefaultAlarms {
    private DefaultAlarms() {}

    /** All alarms, the app's own first. */
    public static List<Alarm> of(App app) {
        List<Alarm> alarms = new ArrayList<>(app.alarms());
        if (app.services().stream().anyMatch(service -> service.metrics().isPresent())) {
            add(
                    alarms,
                    alarm(
                            "HighErrorRate",
                            AlarmSignal.ERROR_RATE,
                            0.05,
                            5,
                            Severity.CRITICAL,
                            "High error rate detected"));
            add(
                    alarms,
                    alarm(
                            "HighResponseTime",
                            AlarmSignal.LATENCY_P95,
                            0.5,
                            5,
                            Severity.WARNING,
                            "High response time detected"));
        }
        add(alarms, alarm("ServiceDown", AlarmSignal.SERVICE_DOWN, 0, 1, Severity.CRITICAL, "Service is down"));
        add(alarms, alarm("HighCpu", AlarmSignal.CPU, 90, 10, Severity.WARNING, "CPU is nearly used up"));
        add(alarms, alarm("HighMemory", AlarmSignal.MEMORY, 90, 10, Severity.WARNING, "Memory is nearly used up"));
        add(alarms, alarm("DiskFillingUp", AlarmSignal.DISK, 80, 5, Severity.CRITICAL, "Disk is filling up"));
        add(
                alarms,
                alarm("FailedLogins", AlarmSignal.FAILED_LOGINS, 20, 5, Severity.WARNING, "Many log-ins are refused"));
        if (!app.routes().isEmpty()) {
            add(
                    alarms,
                    alarm(
                            "CertificateEnds",
                            AlarmSignal.CERTIFICATE_EXPIRY,
                            14,
                            60,
                            Severity.CRITICAL,
                            "Certificate is not renewed"));
        }
        if (!app.schedules().isEmpty()) {
            add(
                    alarms,
                    alarm(
                            "ScheduleFailed",
                            AlarmSignal.SCHEDULE_FAILED,
                            0,
                            1,
                            Severity.WARNING,
                            "The last run of a schedule failed"));
        }
        app.databases().forEach(database -> database(alarms, app, database));
        app.caches().forEach(cache -> evictions(alarms, app, cache));
        return List.copyOf(alarms);
    }

    private static void database(List<Alarm> alarms, App app, Database database) {
        add(
                alarms,
                Alarm.builder(
                                named(
                                        "ConnectionsNearLimit",
                                        database.name(),
                                        app.databases().size()),
                                AlarmSignal.CONNECTIONS,
                                80)
                        .subject(database.name())
                        .summary("Database " + database.name() + " has few connections left")
                        .build());
        if (database.backup().bucket().isPresent()) {
            add(
                    alarms,
                    alarm(
                            "BackupTooOld",
                            AlarmSignal.BACKUP_AGE,
                            25,
                            10,
                            Severity.CRITICAL,
                            "No good backup for more than a day"));
        }
    }

    /** What may evict sessions or jobs must not do so unseen (CLP-POL-05). */
    private static void evictions(List<Alarm> alarms, App app, Cache cache) {
        boolean precious = cache.roles().contains(CacheRole.SESSIONS)
                || cache.roles().contains(CacheRole.QUEUE)
                || cache.roles().contains(CacheRole.LOCK);
        add(
                alarms,
                Alarm.builder(
                                named("CacheEvicts", cache.name(), app.caches().size()),
                                AlarmSignal.EVICTIONS,
                                precious ? 0 : 100)
                        .subject(cache.name())
                        .severity(precious ? Severity.CRITICAL : Severity.WARNING)
                        .summary("Cache " + cache.name() + " drops keys to make room")
                        .build());
    }

    private static String named(String alarm, String subject, int subjects) {
        return subjects == 1 ? alarm : alarm + "_" + subject.replace('-', '_');
    }

    private static Alarm alarm(
            String name, AlarmSignal signal, double threshold, int minutes, Severity severity, String summary) {
        return Alarm.builder(name, signal, threshold)
                .forDuration(Duration.ofMinutes(minutes))
                .severity(severity)
                .summary(summary)
                .build();
    }

    private static void add(List<Alarm> alarms, Alarm one) {
        boolean covered = alarms.stream()
                .anyMatch(it -> it.name().equals(one.name())
                        || (it.signal() == one.signal() && covers(it.subject(), one.subject())));
        if (!covered) {
            alarms.add(one);
        }
    }

    private static boolean covers(Optional<String> given, Optional<String> wanted) {
        return given.isEmpty() || given.equals(wanted);
    }
}
