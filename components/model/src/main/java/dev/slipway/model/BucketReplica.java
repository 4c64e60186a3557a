package dev.slipway.model;

import java.util.Optional;

/**
 * A second copy of a bucket elsewhere.
 *
 * @param mode default backup
 * @param by who copies; default the storage service
 * @param region region of the copy; default the stack's replica region
 * @param endpoint S3-compatible endpoint when it is another provider; default the same provider
 * @param bucket real name of the bucket at that provider, which the stack does not make; default made from app, environment and bucket
 */
public record BucketReplica(
        ReplicaMode mode,
        ReplicatedBy by,
        Optional<String> region,
        Optional<String> endpoint,
        Optional<String> bucket) {
    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the options of a bucket replica. */
    public static final class Builder {
        private ReplicaMode mode = ReplicaMode.BACKUP;
        private ReplicatedBy by = ReplicatedBy.STORAGE;
        private Optional<String> region = Optional.empty();
        private Optional<String> endpoint = Optional.empty();
        private Optional<String> bucket = Optional.empty();

        private Builder() {}

        public Builder mode(ReplicaMode mode) {
            this.mode = mode;
            return this;
        }

        public Builder by(ReplicatedBy by) {
            this.by = by;
            return this;
        }

        public Builder region(String region) {
            this.region = Optional.of(region);
            return this;
        }

        public Builder endpoint(String endpoint) {
            this.endpoint = Optional.of(endpoint);
            return this;
        }

        public Builder bucket(String bucket) {
            this.bucket = Optional.of(bucket);
            return this;
        }

        public BucketReplica build() {
            return new BucketReplica(mode, by, region, endpoint, bucket);
        }
    }
}
