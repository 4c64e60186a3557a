package dev.slipway.model;

/** What a uses-edge permits. */
public enum Access {
    /** Read and change. */
    READ_WRITE,
    /** Read only. */
    READ_ONLY
}
