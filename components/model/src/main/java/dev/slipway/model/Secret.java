package dev.slipway.model;

import java.util.Optional;

/**
 * A named secret of the app. Its value lives in the stack's encrypted configuration.
 *
 * @param name lower-case letters, digits and hyphens; unique in the app
 * @param source default generated
 * @param encoding default alphanumeric
 * @param length characters (alphanumeric) or bytes (hex, base64), from 16; default 32
 * @param protect whether a change must be refused, as for master keys; default no
 * @param rotateAfterDays days after which it is due for change; default never
 * @param description what it is for
 */
public record Secret(
        String name,
        SecretSource source,
        SecretEncoding encoding,
        int length,
        boolean protect,
        Optional<Integer> rotateAfterDays,
        String description) {
    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Collects the options of a secret. */
    public static final class Builder {
        private final String name;
        private SecretSource source = SecretSource.GENERATED;
        private SecretEncoding encoding = SecretEncoding.ALPHANUMERIC;
        private int length = 32;
        private boolean protect = false;
        private Optional<Integer> rotateAfterDays = Optional.empty();
        private String description = "";

        private Builder(String name) {
            this.name = name;
        }

        public Builder source(SecretSource source) {
            this.source = source;
            return this;
        }

        public Builder encoding(SecretEncoding encoding) {
            this.encoding = encoding;
            return this;
        }

        public Builder length(int length) {
            this.length = length;
            return this;
        }

        public Builder protect(boolean protect) {
            this.protect = protect;
            return this;
        }

        public Builder rotateAfterDays(int rotateAfterDays) {
            this.rotateAfterDays = Optional.of(rotateAfterDays);
            return this;
        }

        public Builder description(String description) {
            this.description = description;
            return this;
        }

        public Secret build() {
            return new Secret(name, source, encoding, length, protect, rotateAfterDays, description);
        }
    }
}
