package dev.slipway.model;

/**
 * A further database role beside the application's own.
 *
 * @param name role name
 * @param access default read only
 */
public record DatabaseUser(String name, Access access) {
    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Collects the options of a database user. */
    public static final class Builder {
        private final String name;
        private Access access = Access.READ_ONLY;

        private Builder(String name) {
            this.name = name;
        }

        public Builder access(Access access) {
            this.access = access;
            return this;
        }

        public DatabaseUser build() {
            return new DatabaseUser(name, access);
        }
    }
}
