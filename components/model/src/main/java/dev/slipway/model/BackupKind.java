package dev.slipway.model;

/** What one backup run copies. */
public enum BackupKind {
    /** A complete physical base backup. */
    FULL,
    /** What changed since the last backup. */
    INCREMENTAL,
    /** A dump that any newer version can restore. */
    LOGICAL
}
