package dev.slipway.sandbox.knowledge.aws;

import java.util.regex.Pattern;

/** The schedule expressions of EventBridge, Scheduler and Backup. */
public final class Schedules {
    private static final String N = "(\\d{1,4}|[A-Za-z]{3})";
    private static final Pattern FIELD = Pattern.compile("\\*|\\?|L|" + N + "W|" + N + "L|" + N + "#\\d|(\\*|" + N
            + "(-" + N + ")?)(/\\d+)?(," + N + "(-" + N + ")?(/\\d+)?)*");
    private static final int[][] BOUNDS = {{0, 59}, {0, 23}, {1, 31}, {1, 12}, {1, 7}, {1970, 2199}};

    private Schedules() {}

    /** {@code cron(minute hour day month weekday year)}, one of day and weekday being {@code ?}. */
    public static boolean cron(String text) {
        if (!text.startsWith("cron(") || !text.endsWith(")")) {
            return false;
        }
        String[] fields = text.substring(5, text.length() - 1).trim().split("\\s+", -1);
        if (fields.length != 6 || fields[2].equals("?") == fields[4].equals("?")) {
            return false;
        }
        for (int i = 0; i < 6; i++) {
            if (!FIELD.matcher(fields[i]).matches() || !within(fields[i], BOUNDS[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean within(String field, int[] bounds) {
        for (String number : field.replaceAll("[/#]\\d+", "").split("\\D+", -1)) {
            if (!number.isEmpty() && (Integer.parseInt(number) < bounds[0] || Integer.parseInt(number) > bounds[1])) {
                return false;
            }
        }
        return true;
    }

    /** {@code cron(…)}, {@code rate(5 minutes)} or {@code at(2026-01-01T00:00:00)}. */
    public static boolean schedule(String text) {
        return cron(text)
                || text.matches("rate\\((1 (minute|hour|day)|([2-9]|[1-9]\\d+) (minutes|hours|days))\\)")
                || text.matches("at\\(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\)");
    }
}
