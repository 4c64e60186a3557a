package dev.slipway.model.yaml;

import dev.slipway.model.Alarm;
import dev.slipway.model.AlarmSignal;
import dev.slipway.model.Severity;

/** Reads when somebody is told. */
final class AlarmReader {
    private AlarmReader() {}

    static Alarm read(String name, Fields fields) {
        Alarm.Builder alarm = Alarm.builder(
                name,
                fields.choice("signal", AlarmSignal.class).orElse(AlarmSignal.SERVICE_DOWN),
                fields.number("threshold").orElse(0.0));
        fields.duration("for").ifPresent(alarm::forDuration);
        fields.choice("severity", Severity.class).ifPresent(alarm::severity);
        fields.text("subject").ifPresent(alarm::subject);
        fields.text("expression").ifPresent(alarm::expression);
        fields.text("summary").ifPresent(alarm::summary);
        return alarm.build();
    }
}
