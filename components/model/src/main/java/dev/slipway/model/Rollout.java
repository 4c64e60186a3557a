package dev.slipway.model;

import java.time.Duration;

/**
 * How a new version of a service takes over.
 *
 * @param strategy default rolling
 * @param healthTimeout how long a new replica may take to turn healthy before the roll-out is undone; default
 *     2 min
 * @param drain how long an old replica finishes its requests; default 30 s
 */
public record Rollout(RolloutStrategy strategy, Duration healthTimeout, Duration drain) {
    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the options of a rollout. */
    public static final class Builder {
        private RolloutStrategy strategy = RolloutStrategy.ROLLING;
        private Duration healthTimeout = Duration.ofMinutes(2);
        private Duration drain = Duration.ofSeconds(30);

        private Builder() {}

        public Builder strategy(RolloutStrategy strategy) {
            this.strategy = strategy;
            return this;
        }

        public Builder healthTimeout(Duration healthTimeout) {
            this.healthTimeout = healthTimeout;
            return this;
        }

        public Builder drain(Duration drain) {
            this.drain = drain;
            return this;
        }

        public Rollout build() {
            return new Rollout(strategy, healthTimeout, drain);
        }
    }
}
