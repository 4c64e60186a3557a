package dev.slipway.model.yaml;

import dev.slipway.model.check.DidYouMean;
import dev.slipway.model.check.Finding;
import dev.slipway.model.check.KeyPath;
import dev.slipway.model.check.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Collects the issues of one file; the same fault seen twice, in two environments say, is told once. */
final class Faults {
    private final String file;
    private final List<String> lines;
    private final Set<Issue> issues = new LinkedHashSet<>();
    private final Set<List<String>> told = new LinkedHashSet<>();

    Faults(String file, String text) {
        this.file = file;
        this.lines = text.lines().toList();
    }

    void add(Position at, KeyPath path, String expected, String found, String fix) {
        told.add(path.segments());
        add(Level.ERROR, at, path, expected, found, fix);
    }

    /** What a check found, unless it is about something that could not be read, and so may only follow from that. */
    void add(Position at, KeyPath spelt, Finding finding) {
        boolean follows = told.stream().anyMatch(it -> within(it, spelt.segments()) || within(spelt.segments(), it));
        if (!follows) {
            add(finding.level(), at, spelt, finding.expected(), finding.found(), finding.fix());
        }
    }

    private static boolean within(List<String> outer, List<String> inner) {
        return !outer.isEmpty()
                && outer.size() <= inner.size()
                && inner.subList(0, outer.size()).equals(outer);
    }

    private void add(Level level, Position at, KeyPath path, String expected, String found, String fix) {
        String line = at.line() >= 1 && at.line() <= lines.size() ? Masked.line(lines.get(at.line() - 1)) : "";
        issues.add(new Issue(file, at.line(), at.column(), level, path.toString(), expected, found, fix, line));
    }

    /** What an addition lacks is told as one issue, for it may be that its name is a slip and nothing is lacking. */
    void tellOnce(Addition addition) {
        List<Issue> lacking = issues.stream()
                .filter(it -> it.line() == addition.at().line()
                        && it.column() == addition.at().column()
                        && it.path().equals(addition.path().toString()))
                .toList();
        if (lacking.isEmpty()) {
            return;
        }
        lacking.forEach(issues::remove);
        if (!addition.misspelt()) {
            Optional<String> meant = DidYouMean.of(addition.name(), addition.known());
            add(
                    addition.at(),
                    addition.path(),
                    known(addition) + joined(lacking, Issue::expected),
                    addition.name() + " in " + addition.layer() + " alone, without all that a new one needs",
                    meant.map(it -> "did you mean " + it + "?").orElseGet(() -> joined(lacking, Issue::fix)));
        }
    }

    private static String known(Addition addition) {
        return addition.known().isEmpty()
                ? ""
                : "a name that " + addition.section() + " has outside of " + addition.layer() + ": "
                        + String.join(", ", addition.known()) + "; or, for a new one, ";
    }

    private static String joined(List<Issue> issues, Function<Issue, String> part) {
        return issues.stream().map(part).collect(Collectors.joining("; "));
    }

    boolean stop() {
        return issues.stream().anyMatch(it -> it.level() == Level.ERROR);
    }

    /** In the order of the file. */
    List<Issue> all() {
        List<Issue> sorted = new ArrayList<>(issues);
        sorted.sort(Comparator.comparingInt(Issue::line).thenComparingInt(Issue::column));
        return List.copyOf(sorted);
    }
}
