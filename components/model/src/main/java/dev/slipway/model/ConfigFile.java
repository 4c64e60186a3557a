package dev.slipway.model;

/**
 * A file put into a container, made from a template.
 *
 * @param path absolute path inside the container
 * @param content text with references and secrets
 * @param mode octal permissions; default 0400, since the file may hold secrets
 */
public record ConfigFile(String path, Value content, String mode) {
    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder(String path, Value content) {
        return new Builder(path, content);
    }

    /** Collects the options of a config file. */
    public static final class Builder {
        private final String path;
        private final Value content;
        private String mode = "0400";

        private Builder(String path, Value content) {
            this.path = path;
            this.content = content;
        }

        public Builder mode(String mode) {
            this.mode = mode;
            return this;
        }

        public ConfigFile build() {
            return new ConfigFile(path, content, mode);
        }
    }
}
