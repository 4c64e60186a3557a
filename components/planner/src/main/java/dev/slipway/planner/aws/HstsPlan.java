package dev.slipway.planner.aws;

/**
 * Strict-Transport-Security in parts.
 *
 * @param maxAgeSeconds how long browsers come by HTTPS only
 * @param includeSubDomains whether subdomains too
 * @param preload whether browsers may ship the name
 */
public record HstsPlan(long maxAgeSeconds, boolean includeSubDomains, boolean preload) {
    /** The header's value. */
    public String header() {
        return "max-age=" + maxAgeSeconds + (includeSubDomains ? "; includeSubDomains" : "")
                + (preload ? "; preload" : "");
    }
}
