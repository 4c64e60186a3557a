package dev.slipway.planner;

import java.util.Locale;

/**
 * How a target honours one thing the app file asks for. What a target cannot do as asked is never dropped silently: it stands in the plan
 * as such a note, and the parity page is made of them.
 *
 * @param feature what was asked, as a key of the app file without the names in it, such as {@code databases.highAvailability}
 * @param level how well it is done
 * @param reason why, and what happens instead, as a sentence that names the resource
 */
public record PlanNote(String feature, Level level, String reason) {
    /** How well a target does what was asked. */
    public enum Level {
        /** By the target's own means, fully. */
        NATIVE,
        /** Fully, by means that Slipway adds. */
        EMULATED,
        /** In part. */
        DEGRADED,
        /** Not at all. */
        REFUSED
    }

    /** Done by the target's own means; worth a word all the same. */
    public static PlanNote nativeTo(String feature, String reason) {
        return new PlanNote(feature, Level.NATIVE, reason);
    }

    /** Done by means that Slipway adds. */
    public static PlanNote emulated(String feature, String reason) {
        return new PlanNote(feature, Level.EMULATED, reason);
    }

    /** Done in part. */
    public static PlanNote degraded(String feature, String reason) {
        return new PlanNote(feature, Level.DEGRADED, reason);
    }

    /** Not done. */
    public static PlanNote refused(String feature, String reason) {
        return new PlanNote(feature, Level.REFUSED, reason);
    }

    /** As it is printed: feature, level, reason. */
    @Override
    public String toString() {
        return feature + " (" + level.name().toLowerCase(Locale.ROOT) + "): " + reason;
    }
}
