package dev.slipway.model;

/** The databases an application can ask for. */
public enum DatabaseEngine {
    /** PostgreSQL, self-hosted or managed. */
    POSTGRES,
    /** A file in WAL mode on the service's own volume; exactly one replica. */
    SQLITE;

    /** Whether changes can be archived as they happen, which takes a server; a file is copied whole. */
    public boolean archives() {
        return this == POSTGRES;
    }
}
