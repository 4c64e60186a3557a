package dev.slipway.model;

import java.util.List;

/**
 * A content delivery network in front of the gateway.
 *
 * @param provider cloudflare or cloudfront
 * @param trustedRanges address ranges whose forwarded client address is believed; default the provider's
 *     published ones
 */
public record Cdn(String provider, List<String> trustedRanges) {
    public Cdn {
        trustedRanges = List.copyOf(trustedRanges);
    }

    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the options of a cdn. */
    public static final class Builder {
        private String provider = "cloudflare";
        private List<String> trustedRanges = List.of();

        private Builder() {}

        public Builder provider(String provider) {
            this.provider = provider;
            return this;
        }

        public Builder trustedRanges(List<String> trustedRanges) {
            this.trustedRanges = trustedRanges;
            return this;
        }

        public Cdn build() {
            return new Cdn(provider, trustedRanges);
        }
    }
}
