package dev.slipway.planner;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What changes of a target's plan cost, as a table: the first line whose path matches counts, what no line names costs nothing. */
public record ChangeCostTable(List<Line> lines) {
    public ChangeCostTable {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param path pattern that the whole path of a change must match
     * @param when what its values must fulfil beside
     * @param impact what such a change costs
     * @param why one sentence: what happens, and what to do when that is too much
     */
    public record Line(Pattern path, Predicate<PlanChange> when, ChangeImpact impact, String why) {
        /** A line from the text of its pattern. */
        public static Line of(String path, ChangeImpact impact, String why) {
            return of(path, any -> true, impact, why);
        }

        /** A line that also looks at the values. */
        public static Line of(String path, Predicate<PlanChange> when, ChangeImpact impact, String why) {
            return new Line(Pattern.compile(path), when, impact, why);
        }
    }

    /** What each difference between two plans costs, the dearest first. */
    public List<ChangeCost> between(Map<String, Object> before, Map<String, Object> after) {
        return PlanDiff.between(before, after).stream()
                .flatMap(change -> of(change).stream())
                .sorted((a, b) -> b.impact().compareTo(a.impact()))
                .toList();
    }

    /** What one change costs, when a line names it. Something that was not there before is only made; it takes nothing away. */
    public Optional<ChangeCost> of(PlanChange change) {
        return lines.stream()
                .filter(line -> line.path().matcher(change.path()).matches()
                        && line.when().test(change))
                .findFirst()
                .map(line -> new ChangeCost(
                        change,
                        change.before().equals(PlanChange.NONE) ? ChangeImpact.NONE : line.impact(),
                        line.why()));
    }
}
