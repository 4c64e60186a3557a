package dev.slipway.planner.vps;

/** How a changed container takes over from the one that runs. */
public enum Replacement {
    /** The new one starts beside the old under the same alias, turns healthy, then the old one drains and stops. */
    OVERLAP,
    /** The old one stops first: both would hold the same port or write to the same data. */
    STOP_FIRST
}
