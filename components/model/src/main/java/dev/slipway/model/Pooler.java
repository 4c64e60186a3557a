package dev.slipway.model;

/**
 * PgBouncer between the services and the database.
 *
 * @param mode default transaction
 * @param maxClients client connections at most, from 1; default 1000 (CLP-DB-07)
 * @param poolSize server connections for each database and user, from 1; default 25 (CLP-DB-07)
 * @param port default 6432
 */
public record Pooler(PoolMode mode, int maxClients, int poolSize, int port) {
    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the options of a pooler. */
    public static final class Builder {
        private PoolMode mode = PoolMode.TRANSACTION;
        private int maxClients = 1000;
        private int poolSize = 25;
        private int port = 6432;

        private Builder() {}

        public Builder mode(PoolMode mode) {
            this.mode = mode;
            return this;
        }

        public Builder maxClients(int maxClients) {
            this.maxClients = maxClients;
            return this;
        }

        public Builder poolSize(int poolSize) {
            this.poolSize = poolSize;
            return this;
        }

        public Builder port(int port) {
            this.port = port;
            return this;
        }

        public Pooler build() {
            return new Pooler(mode, maxClients, poolSize, port);
        }
    }
}
