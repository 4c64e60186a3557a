package dev.slipway.planner.aws;

import dev.slipway.planner.Naming;
import java.util.HashSet;
import java.util.Set;

/**
 * Priorities of a listener's rules: a longer path always before a shorter one, and each rule's own number made from what it matches.
 * Counting them through would move every rule behind a new one, and a load balancer refuses a number that another rule still has
 * (PriorityInUse).
 */
final class RulePriorities {
    /** Longest path pattern that a load balancer takes (AWS, "Quotas for your Application Load Balancers"). */
    private static final int LONGEST_PATH = 128;

    /** Numbers 1 to 50000, shared among the lengths. */
    private static final int BAND = 50000 / LONGEST_PATH;

    private final Set<Integer> taken = new HashSet<>();

    /** The number of a rule; when two rules of one length meet at a number the later asked takes the next. */
    int of(String path, String rest) {
        int first = (LONGEST_PATH - Math.min(LONGEST_PATH, Math.max(1, path.length()))) * BAND + 1;
        int offset = (int) (Long.parseLong(Naming.hash(path + " " + rest).substring(0, 8), 16) % BAND);
        for (int tried = 0; tried < BAND; tried++) {
            int number = first + (offset + tried) % BAND;
            if (taken.add(number)) {
                return number;
            }
        }
        throw new IllegalArgumentException(
                "more than " + BAND + " routes whose paths are " + path.length() + " characters long");
    }
}
