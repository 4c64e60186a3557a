package dev.slipway.model;

/**
 * A value put over a planned one: the escape hatch.
 *
 * @param path path in the plan, such as {@code database.db.instanceClass}
 * @param json new value as JSON
 * @param reason why, shown in the plan
 */
public record PlanOverride(String path, String json, String reason) {
    /** Starts from the defaults; what has no default is asked for here. */
    public static Builder builder(String path, String json) {
        return new Builder(path, json);
    }

    /** Collects the options of a plan override. */
    public static final class Builder {
        private final String path;
        private final String json;
        private String reason = "";

        private Builder(String path, String json) {
            this.path = path;
            this.json = json;
        }

        public Builder reason(String reason) {
            this.reason = reason;
            return this;
        }

        public PlanOverride build() {
            return new PlanOverride(path, json, reason);
        }
    }
}
