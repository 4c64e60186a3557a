package dev.slipway.model;

/** How a new version takes over. */
public enum RolloutStrategy {
    /** Replica by replica, each healthy before the next. */
    ROLLING,
    /** A whole new set beside the old one, then one switch. */
    BLUE_GREEN
}
