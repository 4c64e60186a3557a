package dev.slipway.policies.sdk;

import java.util.Locale;
import java.util.Optional;

/** What the engine does with a violation; the names are Pulumi's. */
public enum Level {
    /** The rule does not run. */
    DISABLED,
    /** The violation is printed. */
    ADVISORY,
    /** The violation is printed and the operation fails. */
    MANDATORY,
    /** The rule mends the resource if it can; a violation that remains fails the operation. */
    REMEDIATE;

    /** The level written as in a pack's YAML ({@code mandatory}), or empty when there is none of that name. */
    public static Optional<Level> parse(String text) {
        for (Level level : values()) {
            if (level.label().equals(text)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    /** The level as it is written in configuration. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a violation at this level fails the operation. */
    public boolean fails() {
        return this == MANDATORY || this == REMEDIATE;
    }
}
