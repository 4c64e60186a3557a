package dev.slipway.model;

import java.time.Duration;

/**
 * Asks a container again and again whether it is well.
 *
 * @param check how it asks
 * @param interval time between two questions; default 30 s
 * @param timeout how long an answer may take; default 5 s, less than the interval
 * @param retries failures in a row before the container counts as unwell, 1 to 10; default 3
 * @param startPeriod time after the start in which failures do not count; default 15 s
 */
public record Probe(ProbeCheck check, Duration interval, Duration timeout, int retries, Duration startPeriod) {
    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder(ProbeCheck check) {
        return new Builder(check);
    }

    /** Collects the options of a probe. */
    public static final class Builder {
        private final ProbeCheck check;
        private Duration interval = Duration.ofSeconds(30);
        private Duration timeout = Duration.ofSeconds(5);
        private int retries = 3;
        private Duration startPeriod = Duration.ofSeconds(15);

        private Builder(ProbeCheck check) {
            this.check = check;
        }

        public Builder interval(Duration interval) {
            this.interval = interval;
            return this;
        }

        public Builder timeout(Duration timeout) {
            this.timeout = timeout;
            return this;
        }

        public Builder retries(int retries) {
            this.retries = retries;
            return this;
        }

        public Builder startPeriod(Duration startPeriod) {
            this.startPeriod = startPeriod;
            return this;
        }

        public Probe build() {
            return new Probe(check, interval, timeout, retries, startPeriod);
        }
    }
}
