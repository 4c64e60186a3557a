package dev.slipway.model;

/** What a bucket's replica is for. */
public enum ReplicaMode {
    /** Deletions are not followed: the replica keeps what the primary lost. */
    BACKUP,
    /** Deletions are followed: the replica can take over. */
    MIRROR
}
