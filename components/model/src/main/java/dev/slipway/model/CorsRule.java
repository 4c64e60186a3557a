package dev.slipway.model;

import java.time.Duration;
import java.util.List;

/**
 * Which pages of other origins may use a bucket from the browser.
 *
 * @param origins exact origins; {@code *} is refused by policy
 * @param methods HTTP methods; default GET
 * @param maxAge how long browsers keep the answer; default 1 h
 */
public record CorsRule(List<String> origins, List<String> methods, Duration maxAge) {
    public CorsRule {
        origins = List.copyOf(origins);
        methods = List.copyOf(methods);
    }

    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder(List<String> origins) {
        return new Builder(origins);
    }

    /** Collects the options of a cors rule. */
    public static final class Builder {
        private final List<String> origins;
        private List<String> methods = List.of("GET");
        private Duration maxAge = Duration.ofHours(1);

        private Builder(List<String> origins) {
            this.origins = origins;
        }

        public Builder methods(List<String> methods) {
            this.methods = methods;
            return this;
        }

        public Builder maxAge(Duration maxAge) {
            this.maxAge = maxAge;
            return this;
        }

        public CorsRule build() {
            return new CorsRule(origins, methods, maxAge);
        }
    }
}
