package dev.slipway.model;

/** When PgBouncer gives a server connection back. */
public enum PoolMode {
    /** When the client disconnects. */
    SESSION,
    /** After each transaction; prepared statements need care. */
    TRANSACTION,
    /** After each statement. */
    STATEMENT
}
