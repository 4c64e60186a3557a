package dev.slipway.model;

import java.util.Locale;

/** What a full cache does with a write, in Redis' own words. */
public enum Eviction {
    /** Refuse the write. */
    NOEVICTION,
    /** Evict the least recently used of all keys. */
    ALLKEYS_LRU,
    /** Evict the least frequently used of all keys. */
    ALLKEYS_LFU,
    /** Evict the least recently used of the keys with an expiry. */
    VOLATILE_LRU,
    /** Evict the key that expires soonest. */
    VOLATILE_TTL;

    /** The policy as Redis spells it, such as {@code allkeys-lru}. */
    public String redisName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether keys without an expiry may be evicted. */
    public boolean evictsAnyKey() {
        return this == ALLKEYS_LRU || this == ALLKEYS_LFU;
    }
}
