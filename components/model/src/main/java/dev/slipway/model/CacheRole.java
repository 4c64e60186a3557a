package dev.slipway.model;

/** What a cache is used for; decides which evictions are safe. */
public enum CacheRole {
    /** Values that can be computed again. */
    CACHE,
    /** Log-ins that must not be evicted unseen. */
    SESSIONS,
    /** Jobs that must never be evicted. */
    QUEUE,
    /** Locks shared by replicas. */
    LOCK,
    /** Counters. */
    RATE_LIMIT
}
