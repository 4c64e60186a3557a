package dev.slipway.planner.kubernetes;

/** How the pods of a new version take the place of the old ones. */
public enum UpdateStrategy {
    /** One by one, each ready before an old one goes. */
    ROLLING,
    /** A whole new set beside the old one, none of which goes before the new one is ready. */
    BLUE_GREEN,
    /** The old pods end first, because both write a volume that one node may use. */
    RECREATE
}
