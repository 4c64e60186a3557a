package dev.slipway.model;

import java.time.Duration;
import java.util.Optional;

/**
 * Somebody is told when a signal crosses a threshold for some time.
 *
 * @param name such as {@code HighErrorRate}; unique in the app
 * @param signal what is watched
 * @param threshold in the signal's unit
 * @param forDuration how long it must stay crossed; default 5 min
 * @param severity default warning
 * @param subject component it watches; default all to which the signal applies
 * @param expression PromQL expression or CloudWatch metric name for a custom signal
 * @param summary what the person who is told should know
 */
public record Alarm(
        String name,
        AlarmSignal signal,
        double threshold,
        Duration forDuration,
        Severity severity,
        Optional<String> subject,
        Optional<String> expression,
        String summary) {
    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder(String name, AlarmSignal signal, double threshold) {
        return new Builder(name, signal, threshold);
    }

    /** Collects the options of an alarm. */
    public static final class Builder {
        private final String name;
        private final AlarmSignal signal;
        private final double threshold;
        private Duration forDuration = Duration.ofMinutes(5);
        private Severity severity = Severity.WARNING;
        private Optional<String> subject = Optional.empty();
        private Optional<String> expression = Optional.empty();
        private String summary = "";

        private Builder(String name, AlarmSignal signal, double threshold) {
            this.name = name;
            this.signal = signal;
            this.threshold = threshold;
        }

        public Builder forDuration(Duration forDuration) {
            this.forDuration = forDuration;
            return this;
        }

        public Builder severity(Severity severity) {
            this.severity = severity;
            return this;
        }

        public Builder subject(String subject) {
            this.subject = Optional.of(subject);
            return this;
        }

        public Builder expression(String expression) {
            this.expression = Optional.of(expression);
            return this;
        }

        public Builder summary(String summary) {
            this.summary = summary;
            return this;
        }

        public Alarm build() {
            return new Alarm(name, signal, threshold, forDuration, severity, subject, expression, summary);
        }
    }
}
