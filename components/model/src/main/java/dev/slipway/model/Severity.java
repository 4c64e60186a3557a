package dev.slipway.model;

/** How loud an alarm is. */
public enum Severity {
    /** Somebody gets up. */
    CRITICAL,
    /** Somebody looks the same day. */
    WARNING,
    /** Somebody may look. */
    INFO
}
