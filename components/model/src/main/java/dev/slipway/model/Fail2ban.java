package dev.slipway.model;

import java.time.Duration;

/**
 * When an address that guesses passwords is locked out of a host.
 *
 * @param banTime default 3600 s (CLP-HOST-07)
 * @param findTime default 600 s (CLP-HOST-07)
 * @param maxRetry default 5 (CLP-HOST-07)
 */
public record Fail2ban(Duration banTime, Duration findTime, int maxRetry) {
    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the options of a fail2ban. */
    public static final class Builder {
        private Duration banTime = Duration.ofHours(1);
        private Duration findTime = Duration.ofMinutes(10);
        private int maxRetry = 5;

        private Builder() {}

        public Builder banTime(Duration banTime) {
            this.banTime = banTime;
            return this;
        }

        public Builder findTime(Duration findTime) {
            this.findTime = findTime;
            return this;
        }

        public Builder maxRetry(int maxRetry) {
            this.maxRetry = maxRetry;
            return this;
        }

        public Fail2ban build() {
            return new Fail2ban(banTime, findTime, maxRetry);
        }
    }
}
