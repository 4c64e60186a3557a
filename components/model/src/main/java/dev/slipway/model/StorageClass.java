package dev.slipway.model;

/** Where an object rests, in S3's own words. */
public enum StorageClass {
    /** Frequent access. */
    STANDARD,
    /** Infrequent access; at least 30 days. */
    STANDARD_IA,
    /** Archive with instant retrieval; at least 90 days. */
    GLACIER_IR
}
