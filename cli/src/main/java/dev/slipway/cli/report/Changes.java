package dev.slipway.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The counts of a run's summary, in words. */
public final class Changes {
    private Changes() {}

    /** Such as {@code +12 created, ~1 updated, 30 unchanged}. */
    public static String text(Map<String, Integer> counts) {
        List<String> parts = new ArrayList<>();
        counts.forEach((op, count) -> {
            if (Marks.changes(op)) {
                parts.add(Marks.of(op) + count + " " + op);
            }
        });
        int same = counts.getOrDefault("same", 0);
        if (same > 0) {
            parts.add(same + " unchanged");
        }
        return parts.isEmpty() ? "nothing to do" : String.join(", ", parts);
    }

    /** Whether any resource changes. */
    public static boolean any(Map<String, Integer> counts) {
        return counts.keySet().stream().anyMatch(Marks::changes);
    }
}
