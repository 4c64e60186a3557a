package dev.slipway.planner;

import java.util.regex.Pattern;

/**
 * One decision that differs between two plans.
 *
 * @param path where, such as {@code databases.db.instanceClass}; list elements by their key or name
 * @param before old value as text; {@code (none)} when it was not there
 * @param after new value as text; {@code (none)} when it is no longer there
 */
public record PlanChange(String path, String before, String after) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /** Stands for a value that is not there. */
    public static final String NONE = "(none)";

    /** Whether a whole number became smaller. */
    public boolean shrinks() {
        return NUMBER.matcher(before).matches()
                && NUMBER.matcher(after).matches()
                && Long.parseLong(after) < Long.parseLong(before);
    }
}
