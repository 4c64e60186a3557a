package dev.slipway.planner.aws;

import java.util.List;

/** The spans that CloudWatch keeps logs for (API PutRetentionPolicy). */
final class LogRetention {
    private static final List<Integer> DAYS = List.of(
            1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653);

    private LogRetention() {}

    /** The shortest span that is at least so long; ten years when none is. */
    static int atLeast(int days) {
        return DAYS.stream().filter(it -> it >= days).findFirst().orElse(3653);
    }

    /** All spans, shortest first. */
    static List<Integer> all() {
        return DAYS;
    }
}
