package dev.slipway.model;

import java.util.List;
import java.util.Optional;

/**
 * Object storage with the S3 interface.
 *
 * @param name unique in the app; the real bucket name is made from app, environment and this
 * @param versioning whether overwritten objects are kept; default yes
 * @param access who reads; default private
 * @param cdnDomain host name of the content delivery network, for access CDN
 * @param cors browser access from other origins
 * @param lifecycle what happens to ageing objects
 * @param replica a second copy elsewhere; default none
 */
public record Bucket(
        String name,
        boolean versioning,
        BucketAccess access,
        Optional<String> cdnDomain,
        List<CorsRule> cors,
        List<LifecycleRule> lifecycle,
        Optional<BucketReplica> replica) {
    public Bucket {
        cors = List.copyOf(cors);
        lifecycle = List.copyOf(lifecycle);
    }

    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Collects the options of a bucket. */
    public static final class Builder {
        private final String name;
        private boolean versioning = true;
        private BucketAccess access = BucketAccess.PRIVATE;
        private Optional<String> cdnDomain = Optional.empty();
        private List<CorsRule> cors = List.of();
        private List<LifecycleRule> lifecycle = List.of();
        private Optional<BucketReplica> replica = Optional.empty();

        private Builder(String name) {
            this.name = name;
        }

        public Builder versioning(boolean versioning) {
            this.versioning = versioning;
            return this;
        }

        public Builder access(BucketAccess access) {
            this.access = access;
            return this;
        }

        public Builder cdnDomain(String cdnDomain) {
            this.cdnDomain = Optional.of(cdnDomain);
            return this;
        }

        public Builder cors(List<CorsRule> cors) {
            this.cors = cors;
            return this;
        }

        public Builder lifecycle(List<LifecycleRule> lifecycle) {
            this.lifecycle = lifecycle;
            return this;
        }

        public Builder replica(BucketReplica replica) {
            this.replica = Optional.of(replica);
            return this;
        }

        public Bucket build() {
            return new Bucket(name, versioning, access, cdnDomain, cors, lifecycle, replica);
        }
    }
}
