package dev.slipway.planner.aws;

/** How private subnets reach the internet. */
public enum NatMode {
    /** Not at all: AWS services are reached through interface endpoints, nothing else is. */
    NONE,
    /** One gateway for all zones: cheap, and gone with its zone. */
    SINGLE,
    /** One gateway for each zone. */
    PER_ZONE
}
