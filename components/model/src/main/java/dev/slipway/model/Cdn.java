package dev.slipway.model;

import java.util.List;
import java.util.Optional;

/**
 * A content delivery network in front of the gateway.
 *
 * @param provider cloudflare or cloudfront; absent: whichever {@link #on} says
 * @param trustedRanges address ranges whose forwarded client address is believed; default the provider's
 *     published ones
 */
public record Cdn(Optional<String> provider, List<String> trustedRanges) {
    public Cdn {
        trustedRanges = List.copyOf(trustedRanges);
    }

    /** Whose network it is where the app runs: the named one, else CloudFront on AWS and Cloudflare elsewhere. */
    public String on(Target target) {
        return provider.orElse(target == Target.AWS ? "cloudfront" : "cloudflare");
    }

    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the options of a cdn. */
    public static final class Builder {
        private Optional<String> provider = Optional.empty();
        private List<String> trustedRanges = List.of();

        private Builder() {}

        public Builder provider(String provider) {
            this.provider = Optional.of(provider);
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
