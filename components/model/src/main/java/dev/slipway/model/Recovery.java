package dev.slipway.model;

import java.time.Duration;
import java.util.Optional;

/**
 * What the team promises itself for the worst day.
 *
 * @param rto longest time until the service is back
 * @param rpo longest span of lost changes
 * @param drill cron of the restore drill, five fields, UTC; default none
 * @param servicesRto longest time until components without data are back; default the same as rto
 */
public record Recovery(Duration rto, Duration rpo, Optional<String> drill, Optional<Duration> servicesRto) {
    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder(Duration rto, Duration rpo) {
        return new Builder(rto, rpo);
    }

    /** Collects the options of a recovery. */
    public static final class Builder {
        private final Duration rto;
        private final Duration rpo;
        private Optional<String> drill = Optional.empty();
        private Optional<Duration> servicesRto = Optional.empty();

        private Builder(Duration rto, Duration rpo) {
            this.rto = rto;
            this.rpo = rpo;
        }

        public Builder drill(String drill) {
            this.drill = Optional.of(drill);
            return this;
        }

        public Builder servicesRto(Duration servicesRto) {
            this.servicesRto = Optional.of(servicesRto);
            return this;
        }

        public Recovery build() {
            return new Recovery(rto, rpo, drill, servicesRto);
        }
    }
}
