package dev.slipway.model;

import java.util.Optional;

/**
 * What happens to objects as they age.
 *
 * @param prefix keys it applies to; default all
 * @param transitionTo class they move to
 * @param transitionAfterDays days until they move, from 30 for STANDARD_IA; default 30
 * @param expireAfterDays days until they are deleted; default never
 * @param expireOldVersionsAfterDays days that overwritten versions are kept; default 90
 */
public record LifecycleRule(
        String prefix,
        Optional<StorageClass> transitionTo,
        int transitionAfterDays,
        Optional<Integer> expireAfterDays,
        int expireOldVersionsAfterDays) {
    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the options of a lifecycle rule. */
    public static final class Builder {
        private String prefix = "";
        private Optional<StorageClass> transitionTo = Optional.empty();
        private int transitionAfterDays = 30;
        private Optional<Integer> expireAfterDays = Optional.empty();
        private int expireOldVersionsAfterDays = 90;

        private Builder() {}

        public Builder prefix(String prefix) {
            this.prefix = prefix;
            return this;
        }

        public Builder transitionTo(StorageClass transitionTo) {
            this.transitionTo = Optional.of(transitionTo);
            return this;
        }

        public Builder transitionAfterDays(int transitionAfterDays) {
            this.transitionAfterDays = transitionAfterDays;
            return this;
        }

        public Builder expireAfterDays(int expireAfterDays) {
            this.expireAfterDays = Optional.of(expireAfterDays);
            return this;
        }

        public Builder expireOldVersionsAfterDays(int expireOldVersionsAfterDays) {
            this.expireOldVersionsAfterDays = expireOldVersionsAfterDays;
            return this;
        }

        public LifecycleRule build() {
            return new LifecycleRule(
                    prefix, transitionTo, transitionAfterDays, expireAfterDays, expireOldVersionsAfterDays);
        }
    }
}
