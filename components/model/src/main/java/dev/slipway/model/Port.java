package dev.slipway.model;

/**
 * A port that a container listens on.
 *
 * @param name such as {@code http}; unique in the service
 * @param number 1 to 65535; below 1024 needs the container to be root, so prefer higher
 * @param purpose what is spoken there; default HTTP
 */
public record Port(String name, int number, PortPurpose purpose) {
    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder(String name, int number) {
        return new Builder(name, number);
    }

    /** Collects the options of a port. */
    public static final class Builder {
        private final String name;
        private final int number;
        private PortPurpose purpose = PortPurpose.HTTP;

        private Builder(String name, int number) {
            this.name = name;
            this.number = number;
        }

        public Builder purpose(PortPurpose purpose) {
            this.purpose = purpose;
            return this;
        }

        public Port build() {
            return new Port(name, number, purpose);
        }
    }
}
