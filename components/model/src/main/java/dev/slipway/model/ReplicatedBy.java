package dev.slipway.model;

/** Who copies the objects of a bucket to its replica. */
public enum ReplicatedBy {
    /** The storage service itself. */
    STORAGE,
    /** The application's own worker, which is given the replica's address and credentials. */
    APPLICATION
}
