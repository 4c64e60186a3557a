package dev.slipway.model;

import java.time.Duration;

/**
 * A command that runs by the clock.
 *
 * @param name unique in the app
 * @param cron five fields, UTC
 * @param container what runs
 * @param timeout after which it counts as failed; default 1 h
 */
public record Schedule(String name, String cron, Container container, Duration timeout) {
    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder(String name, String cron, Container container) {
        return new Builder(name, cron, container);
    }

    /** Collects the options of a schedule. */
    public static final class Builder {
        private final String name;
        private final String cron;
        private final Container container;
        private Duration timeout = Duration.ofHours(1);

        private Builder(String name, String cron, Container container) {
            this.name = name;
            this.cron = cron;
            this.container = container;
        }

        public Builder timeout(Duration timeout) {
            this.timeout = timeout;
            return this;
        }

        public Schedule build() {
            return new Schedule(name, cron, container, timeout);
        }
    }
}
