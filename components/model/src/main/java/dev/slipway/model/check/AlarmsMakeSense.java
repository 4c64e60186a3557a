package dev.slipway.model.check;

import dev.slipway.model.Alarm;
import dev.slipway.model.AlarmSignal;
import dev.slipway.model.App;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An alarm watches what exists, and its threshold can be crossed. */
final class AlarmsMakeSense implements AppCheck {
    private static final Set<AlarmSignal> PERCENT =
            Set.of(AlarmSignal.CPU, AlarmSignal.MEMORY, AlarmSignal.DISK, AlarmSignal.CONNECTIONS);

    /** Signals that are at most 1. */
    private static final Map<AlarmSignal, String> ONE = Map.of(
            AlarmSignal.ERROR_RATE, "a share below 1, such as 0.05 for 5 percent",
            AlarmSignal.SCHEDULE_FAILED, "0, since a schedule's last run failed (1) or did not (0)");

    @Override
    public void check(App app, Findings findings) {
        List<String> known = new ArrayList<>();
        Names.shared(app).forEach(it -> known.add(it.name()));
        for (Alarm alarm : app.alarms()) {
            KeyPath path = KeyPath.of("alarms", alarm.name());
            alarm.subject()
                    .filter(it -> !known.contains(it))
                    .ifPresent(it -> findings.error(
                            path.key("subject"),
                            "a component of the app: " + Resources.list(known),
                            it,
                            Resources.meant(it, known, "take subject away, to watch all")));
            alarm.subject().filter(known::contains).ifPresent(it -> kind(app, alarm, it, path, findings));
            expression(alarm, path, findings);
            int most = ONE.containsKey(alarm.signal()) ? 1 : PERCENT.contains(alarm.signal()) ? 100 : 0;
            if (most > 0 && alarm.threshold() >= most) {
                findings.error(
                        path.key("threshold"),
                        ONE.getOrDefault(alarm.signal(), "a percentage below 100"),
                        number(alarm.threshold()),
                        "choose a value that can be crossed");
            }
        }
    }

    private static void kind(App app, Alarm alarm, String subject, KeyPath path, Findings findings) {
        boolean fits =
                switch (alarm.signal()) {
                    case CONNECTIONS, REPLICATION_LAG -> app.database(subject).isPresent();
                    case EVICTIONS -> app.cache(subject).isPresent();
                    case QUEUE_DEPTH ->
                        app.workers().stream().anyMatch(it -> it.name().equals(subject));
                    case SCHEDULE_FAILED ->
                        app.schedules().stream().anyMatch(it -> it.name().equals(subject));
                    case BACKUP_AGE ->
                        app.database(subject).isPresent() || app.cache(subject).isPresent();
                    default -> true;
                };
        if (!fits) {
            findings.error(
                    path.key("subject"), "a component that has this signal", subject, "take another subject, or none");
        }
    }

    private static void expression(Alarm alarm, KeyPath path, Findings findings) {
        if (alarm.signal() == AlarmSignal.CUSTOM && alarm.expression().isEmpty()) {
            findings.error(
                    path.key("expression"), "an expression, for signal custom", "none", "add a PromQL expression");
        }
        if (alarm.signal() != AlarmSignal.CUSTOM && alarm.expression().isPresent()) {
            findings.error(
                    path.key("expression"), "nothing, unless signal is custom", "an expression", "set signal: custom");
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
