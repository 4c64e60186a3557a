package dev.slipway.model;

import java.time.Duration;

/**
 * Tells browsers to come by HTTPS only.
 *
 * @param maxAge how long; default two years, as the preload list asks for at least one
 * @param includeSubDomains default yes, as the preload list asks
 * @param preload whether browsers may ship the domain in their list; default yes (CLP-TLS-02)
 */
public record Hsts(Duration maxAge, boolean includeSubDomains, boolean preload) {
    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the options of a hsts. */
    public static final class Builder {
        private Duration maxAge = Duration.ofDays(730);
        private boolean includeSubDomains = true;
        private boolean preload = true;

        private Builder() {}

        public Builder maxAge(Duration maxAge) {
            this.maxAge = maxAge;
            return this;
        }

        public Builder includeSubDomains(boolean includeSubDomains) {
            this.includeSubDomains = includeSubDomains;
            return this;
        }

        public Builder preload(boolean preload) {
            this.preload = preload;
            return this;
        }

        public Hsts build() {
            return new Hsts(maxAge, includeSubDomains, preload);
        }
    }
}
