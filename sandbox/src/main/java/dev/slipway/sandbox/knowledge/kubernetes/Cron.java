package dev.slipway.sandbox.knowledge.kubernetes;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cron's five fields, and the names for common ones. */
public final class Cron {
    private static final Set<String> NAMES =
            Set.of("@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly");
    private static final int[][] BOUNDS = {{0, 59}, {0, 23}, {1, 31}, {1, 12}, {0, 6}};
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");

    private Cron() {}

    /** Whether Kubernetes takes this schedule. */
    public static boolean valid(String text) {
        if (NAMES.contains(text)) {
            return true;
        }
        String[] fields = text.trim().split("\\s+", -1);
        if (fields.length != 5) {
            return false;
        }
        for (int i = 0; i < 5; i++) {
            for (String part : fields[i].split(",", -1)) {
                if (!part(part.toLowerCase(Locale.ROOT), i)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean part(String part, int field) {
        String[] step = part.split("/", -1);
        if (step.length > 2 || (step.length == 2 && !step[1].matches("[1-9]\\d{0,2}"))) {
            return false;
        }
        if (step[0].equals("*") || step[0].equals("?")) {
            return true;
        }
        String[] range = step[0].split("-", -1);
        int from = number(range[0], field);
        int to = range.length == 2 ? number(range[1], field) : from;
        return range.length <= 2 && from >= BOUNDS[field][0] && to <= BOUNDS[field][1] && from <= to;
    }

    private static int number(String text, int field) {
        if (text.matches("\\d{1,2}")) {
            return Integer.parseInt(text);
        }
        int month = field == 3 ? MONTHS.indexOf(text) + 1 : 0;
        return month > 0 ? month : field == 4 && DAYS.contains(text) ? DAYS.indexOf(text) : -1;
    }
}
