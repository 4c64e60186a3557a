package dev.slipway.policies.sdk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a rule says about itself.
 *
 * @param id kebab-case and unique within a pack, such as {@code rds-not-public}
 * @param title the rule as one sentence about a compliant resource
 * @param severity how bad a violation is
 * @param why what goes wrong without it
 * @param fix what to write instead, in the words of the resource's own properties
 * @param references the requirements it checks, sorted
 * @param config the settings a user may give it
 */
public record RuleInfo(
        String id,
        String title,
        Severity severity,
        String why,
        String fix,
        List<Reference> references,
        ConfigSchema config) {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public RuleInfo {
        if (!ID.matcher(id).matches() || id.equals("all")) {
            throw new IllegalArgumentException("rule id '" + id
                    + "': expected lower-case words joined by '-', and not 'all', which Pulumi reserves");
        }
        Objects.requireNonNull(severity);
        Objects.requireNonNull(config);
        references = references.stream().sorted().toList();
    }

    /** Starts the description of a rule. */
    public static Builder of(String id, String title) {
        return new Builder(id, title);
    }

    /** Collects what a rule says about itself. */
    public static final class Builder {
        private final String id;
        private final String title;
        private Severity severity = Severity.MEDIUM;
        private String why = "";
        private String fix = "";
        private final List<Reference> references = new ArrayList<>();
        private ConfigSchema config = ConfigSchema.none();

        private Builder(String id, String title) {
            this.id = id;
            this.title = title;
        }

        /** How bad a violation is; {@link Severity#MEDIUM} unless told. */
        public Builder severity(Severity severity) {
            this.severity = severity;
            return this;
        }

        /** What goes wrong without it. */
        public Builder why(String why) {
            this.why = why;
            return this;
        }

        /** What to write instead. */
        public Builder fix(String fix) {
            this.fix = fix;
            return this;
        }

        /** Requirements of one framework that this rule checks. */
        public Builder checks(String framework, String... ids) {
            for (String requirement : ids) {
                references.add(new Reference(framework, requirement));
            }
            return this;
        }

        /** The settings a user may give the rule. */
        public Builder config(ConfigSchema config) {
            this.config = config;
            return this;
        }

        public RuleInfo build() {
            return new RuleInfo(id, title, severity, why, fix, references, config);
        }
    }
}
