package dev.slipway.model;

/** The cache servers an application can ask for. */
public enum CacheEngine {
    /** Redis. */
    REDIS,
    /** Valkey, the open successor that RDS and ElastiCache offer beside Redis. */
    VALKEY
}
