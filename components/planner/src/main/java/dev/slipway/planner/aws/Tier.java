package dev.slipway.planner.aws;

import java.util.Locale;

/** What a subnet is for. */
public enum Tier {
    /** Load balancer and NAT gateways; has a route to the internet gateway. */
    PUBLIC,
    /** Containers; reaches out through NAT or endpoints. */
    PRIVATE,
    /** Databases and caches; has no way out. */
    DATA;

    /** The tier as names spell it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
