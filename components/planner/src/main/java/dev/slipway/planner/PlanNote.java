package dev.slipway.planner;

import java.util.Comparator;
import java.util.Locale;

/**
 * How a target carries one feature of the app file, where that is not exactly what was asked. The parity page is made from these.
 *
 * @param feature key of the app file as {@code slipway explain} takes it, such as {@code databases.highAvailability}
 * @param level how far the feature is carried
 * @param reason what is done instead, and why; one sentence
 */
public record PlanNote(String feature, Level level, String reason) implements Comparable<PlanNote> {
    private static final Comparator<PlanNote> BY_FEATURE = Comparator.comparing(PlanNote::feature)
            .thenComparing(PlanNote::level)
            .thenComparing(PlanNote::reason);

    /** How far a target carries a feature. */
    public enum Level {
        /** The target does it itself; the note only adds a detail. */
        NATIVE,
        /** Slipway does it with other means of the target, and the effect is the one asked for. */
        EMULATED,
        /** Less than asked for. */
        DEGRADED,
        /** Not done at all. */
        REFUSED
    }

    @Override
    public int compareTo(PlanNote other) {
        return BY_FEATURE.compare(this, other);
    }

    /** One line, as the command line prints it. */
    @Override
    public String toString() {
        return feature + " (" + level.name().toLowerCase(Locale.ROOT) + "): " + reason;
    }
}
