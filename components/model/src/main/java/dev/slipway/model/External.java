package dev.slipway.model;

/**
 * A service outside that containers may call.
 *
 * @param name unique in the app
 * @param host host name
 * @param port default 443
 */
public record External(String name, String host, int port) {
    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder(String name, String host) {
        return new Builder(name, host);
    }

    /** Collects the options of an external. */
    public static final class Builder {
        private final String name;
        private final String host;
        private int port = 443;

        private Builder(String name, String host) {
            this.name = name;
            this.host = host;
        }

        public Builder port(int port) {
            this.port = port;
            return this;
        }

        public External build() {
            return new External(name, host, port);
        }
    }
}
