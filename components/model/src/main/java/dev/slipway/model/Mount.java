package dev.slipway.model;

/**
 * A directory that survives the container.
 *
 * @param name name of the volume; two containers that name the same volume share it
 * @param path absolute path inside the container
 * @param sizeGiB size in GiB where the target asks for one; default 10
 * @param shared whether several replicas may write at once; default no
 * @param readOnly whether the container may only read; default no
 */
public record Mount(String name, String path, int sizeGiB, boolean shared, boolean readOnly) {
    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder(String name, String path) {
        return new Builder(name, path);
    }

    /** Collects the options of a mount. */
    public static final class Builder {
        private final String name;
        private final String path;
        private int sizeGiB = 10;
        private boolean shared = false;
        private boolean readOnly = false;

        private Builder(String name, String path) {
            this.name = name;
            this.path = path;
        }

        public Builder sizeGiB(int sizeGiB) {
            this.sizeGiB = sizeGiB;
            return this;
        }

        public Builder shared(boolean shared) {
            this.shared = shared;
            return this;
        }

        public Builder readOnly(boolean readOnly) {
            this.readOnly = readOnly;
            return this;
        }

        public Mount build() {
            return new Mount(name, path, sizeGiB, shared, readOnly);
        }
    }
}
