package dev.slipway.model;

import java.util.List;
import java.util.Optional;

/**
 * How the public side is encrypted.
 *
 * @param versions accepted protocol versions; default 1.2 and 1.3
 * @param hsts default two years, subdomains, preload
 * @param ocspStapling default off: Let's Encrypt ended OCSP in 2025; on for an authority that still offers it
 * @param redirectHttp whether port 80 redirects; default yes
 */
public record Tls(List<String> versions, Optional<Hsts> hsts, boolean ocspStapling, boolean redirectHttp) {
    public Tls {
        versions = List.copyOf(versions);
    }

    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the options of a tls. */
    public static final class Builder {
        private List<String> versions = List.of("TLSv1.2", "TLSv1.3");
        private Optional<Hsts> hsts = Optional.of(Hsts.builder().build());
        private boolean ocspStapling = false;
        private boolean redirectHttp = true;

        private Builder() {}

        public Builder versions(List<String> versions) {
            this.versions = versions;
            return this;
        }

        public Builder hsts(Hsts hsts) {
            this.hsts = Optional.of(hsts);
            return this;
        }

        /** No Strict-Transport-Security header. */
        public Builder withoutHsts() {
            this.hsts = Optional.empty();
            return this;
        }

        public Builder ocspStapling(boolean ocspStapling) {
            this.ocspStapling = ocspStapling;
            return this;
        }

        public Builder redirectHttp(boolean redirectHttp) {
            this.redirectHttp = redirectHttp;
            return this;
        }

        public Tls build() {
            return new Tls(versions, hsts, ocspStapling, redirectHttp);
        }
    }
}
