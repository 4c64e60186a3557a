package dev.slipway.model;

/** How a cache survives a restart. */
public enum Persistence {
    /** It does not. */
    NONE,
    /** By snapshots. */
    RDB,
    /** By an append-only file flushed each second; at most a second is lost. */
    AOF_EVERYSEC,
    /** By an append-only file flushed at each write. */
    AOF_ALWAYS
}
