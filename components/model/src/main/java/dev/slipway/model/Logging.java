package dev.slipway.model;

/**
 * How logs are kept.
 *
 * @param retentionDays days that logs are kept; default 30
 * @param maxFileMiB size at which a container's log file is rotated on a host; default 10
 * @param maxFiles rotated files kept on a host; default 5
 */
public record Logging(int retentionDays, int maxFileMiB, int maxFiles) {
    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the options of a logging. */
    public static final class Builder {
        private int retentionDays = 30;
        private int maxFileMiB = 10;
        private int maxFiles = 5;

        private Builder() {}

        public Builder retentionDays(int retentionDays) {
            this.retentionDays = retentionDays;
            return this;
        }

        public Builder maxFileMiB(int maxFileMiB) {
            this.maxFileMiB = maxFileMiB;
            return this;
        }

        public Builder maxFiles(int maxFiles) {
            this.maxFiles = maxFiles;
            return this;
        }

        public Logging build() {
            return new Logging(retentionDays, maxFileMiB, maxFiles);
        }
    }
}
