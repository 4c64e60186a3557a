package dev.slipway.planner.aws;

import dev.slipway.model.Alarm;
import dev.slipway.model.AlarmSignal;
import dev.slipway.planner.Naming;
import dev.slipway.planner.PlanNote;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Plans the app's alarms and those that every service, route and data service gets anyway. */
final class AlarmPlanner {
    private final Draft draft;
    private final Signals signals;
    private final Map<String, AlarmPlan> alarms = new LinkedHashMap<>();
    private final Set<String> covered = new LinkedHashSet<>();

    private AlarmPlanner(Draft draft, Watched watched) {
        this.draft = draft;
        this.signals = new Signals(watched);
    }

    static List<AlarmPlan> plan(Draft draft, Watched watched) {
        AlarmPlanner planner = new AlarmPlanner(draft, watched);
        draft.app().alarms().stream()
                .filter(alarm -> !OwnMetrics.asks(draft, alarm))
                .forEach(planner::own);
        DefaultAlarms.of(draft.app()).forEach(planner::standard);
        planner.regions();
        return List.copyOf(planner.alarms.values());
    }

    private void own(Alarm alarm) {
        List<Reading> readings = signals.readings(alarm).stream()
                .filter(it -> alarm.subject().map(it.subject()::equals).orElse(true))
                .toList();
        if (readings.isEmpty()) {
            draft.note(PlanNote.refused(
                    alarm.signal() == AlarmSignal.REPLICATION_LAG ? "alarms.replication-lag" : "alarms.signal",
                    "alarms." + alarm.name() + ": CloudWatch has no metric for "
                            + alarm.signal().name().toLowerCase(Locale.ROOT)
                            + alarm.subject().map(it -> " of " + it).orElse(" of anything in this app")
                            + "; no alarm is made"));
        }
        for (Reading reading : readings) {
            covered.add(alarm.signal() + "/" + reading.subject());
            add(alarm, reading);
        }
    }

    private void standard(Alarm alarm) {
        signals.readings(alarm).stream()
                .filter(reading -> !covered.contains(alarm.signal() + "/" + reading.subject()))
                .forEach(reading -> add(alarm, reading));
    }

    private void add(Alarm alarm, Reading reading) {
        String key = Naming.hyphenated(80, kebab(alarm.name()), reading.subject());
        int seconds = (int) Math.max(60, alarm.forDuration().toSeconds());
        int period = reading.periodSeconds().orElse(seconds <= 900 ? 60 : 300);
        alarms.put(
                key,
                new AlarmPlan(
                        key,
                        draft.name(200, key),
                        alarm.summary(),
                        alarm.severity(),
                        reading.metrics(),
                        reading.expression(),
                        reading.comparison(),
                        reading.threshold(),
                        period,
                        Math.max(1, seconds / period),
                        reading.missing(),
                        reading.region()
                                .filter(it -> !it.equals(draft.settings().region()))));
    }

    private void regions() {
        Set<String> regions = new TreeSet<>();
        alarms.values().forEach(alarm -> alarm.region().ifPresent(regions::add));
        regions.forEach(region -> draft.note(PlanNote.nativeTo(
                "alarms.signal",
                "AWS tells some metrics in " + region
                        + " only, and an alarm tells a topic of its own region only: a topic there asks each address to confirm"
                        + " once more")));
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
