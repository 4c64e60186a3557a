package dev.slipway.planner.aws;

import dev.slipway.model.Alarm;
import dev.slipway.model.AlarmSignal;
import dev.slipway.model.App;
import dev.slipway.model.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Alarms that no app has to ask for: thresholds at which somebody can still act. */
final class DefaultAlarms {
    private DefaultAlarms() {}

    static List<Alarm> of(App app) {
        List<Alarm> alarms = new ArrayList<>(List.of(
                alarm(
                        "HighErrorRate",
                        AlarmSignal.ERROR_RATE,
                        0.05,
                        5,
                        Severity.CRITICAL,
                        "More than 5 percent of answers are 5xx"),
                alarm(
                        "HighResponseTime",
                        AlarmSignal.LATENCY_P95,
                        1.0,
                        5,
                        Severity.WARNING,
                        "One answer in twenty takes over a second"),
                alarm("ServiceDown", AlarmSignal.SERVICE_DOWN, 0, 1, Severity.CRITICAL, "A replica does not answer"),
                alarm("HighCpu", AlarmSignal.CPU, 80, 10, Severity.WARNING, "CPU is nearly used up"),
                alarm("HighMemory", AlarmSignal.MEMORY, 85, 10, Severity.WARNING, "Memory is nearly used up"),
                alarm("LowStorage", AlarmSignal.DISK, 80, 10, Severity.CRITICAL, "Storage is nearly used up"),
                alarm(
                        "ManyConnections",
                        AlarmSignal.CONNECTIONS,
                        80,
                        5,
                        Severity.WARNING,
                        "Database connections are nearly used up"),
                alarm(
                        "Evictions",
                        AlarmSignal.EVICTIONS,
                        0,
                        5,
                        Severity.WARNING,
                        "The cache evicts keys, perhaps sessions"),
                alarm("ReplicationLag", AlarmSignal.REPLICATION_LAG, 300, 15, Severity.WARNING, "A replica is behind"),
                alarm(
                        "BackupMissing",
                        AlarmSignal.BACKUP_AGE,
                        24,
                        24 * 60,
                        Severity.CRITICAL,
                        "No backup succeeded for a day"),
                alarm(
                        "ScheduleFailed",
                        AlarmSignal.SCHEDULE_FAILED,
                        0,
                        60,
                        Severity.WARNING,
                        "A run of a schedule failed or did not start"),
                alarm(
                        "CertificateEnds",
                        AlarmSignal.CERTIFICATE_EXPIRY,
                        21,
                        24 * 60,
                        Severity.CRITICAL,
                        "A certificate was not renewed"),
                alarm(
                        "ManyRefusals",
                        AlarmSignal.FAILED_LOGINS,
                        300,
                        5,
                        Severity.INFO,
                        "Many 4xx answers, log-ins among them"),
                alarm(
                        "UnusualTraffic",
                        AlarmSignal.REQUEST_RATE,
                        unusual(app),
                        10,
                        Severity.INFO,
                        "Far more requests than usual")));
        return alarms;
    }

    /** Twenty clients at the app's own rate limit. */
    private static double unusual(App app) {
        return app.rateLimit().map(limit -> limit.requestsPerSecond() * 20.0).orElse(1000.0);
    }

    private static Alarm alarm(
            String name, AlarmSignal signal, double threshold, int minutes, Severity severity, String summary) {
        return new Alarm(
                name,
                signal,
                threshold,
                Duration.ofMinutes(minutes),
                severity,
                Optional.empty(),
                Optional.empty(),
                summary);
    }
}
