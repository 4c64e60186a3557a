package dev.slipway.model.check;

/** Whether a finding stops the launch. */
public enum Level {
    /** It stops it. */
    ERROR,
    /** It is told, and the launch goes on. */
    WARNING
}
