package dev.slipway.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * What went wrong, in the four parts that every error of Slipway has.
 *
 * @param where the file, option, stack or resource at fault
 * @param expected what would have been right
 * @param found what was there instead
 * @param mend what to do; a command where one helps
 */
public record Fault(String where, String expected, String found, String mend) {
    /** The fault as lines of text, empty parts left out. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(where);
        add(lines, "expected: ", expected);
        add(lines, "found:    ", found);
        add(lines, "mend it:  ", mend);
        return String.join(System.lineSeparator(), lines);
    }

    private static void add(List<String> lines, String label, String part) {
        if (!part.isEmpty()) {
            lines.add("  " + label + part.replace("\n", "\n            "));
        }
    }
}
