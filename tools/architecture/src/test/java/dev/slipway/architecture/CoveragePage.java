package dev.slipway.architecture;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes docs/coverage.md: what stands with each requirement of each application on each target. */
final class CoveragePage {
    private static final String OPENING =
            """
            # Which requirement is proved by which test

            Made from the `@Covers` and `@DisplayName` annotations of the tests, the [rows](requirements/requirements.csv) that the guides of five
            applications were taken apart into, their [checklists](requirements/checklist.csv) with the [rows behind each
            item](requirements/checklist-rows.csv), and the reviewed [refusals](requirements/refusals.csv).

            A row is *covered* on a target when a test names it that stands in a room of that target (planner, components or policies), or in a room
            that all targets share (the app files, the program, the engine tests). It is *refused* with a reason, or it is *open*. A dash
            stands where the guide does not ask for it on that target.

            """;

    private final Coverage coverage;
    private final StringBuilder page = new StringBuilder(OPENING);
    private final SortedSet<String> linked = new TreeSet<>();

    private CoveragePage(Coverage coverage) {
        this.coverage = coverage;
    }

    static String of(Coverage coverage) {
        CoveragePage it = new CoveragePage(coverage);
        it.summary();
        it.byApp().forEach(it::app);
        it.links();
        return it.page.toString();
    }

    private Map<String, List<Requirement>> byApp() {
        return coverage.requirements().stream()
                .collect(Collectors.groupingBy(Requirement::app, TreeMap::new, Collectors.toList()));
    }

    private void summary() {
        page.append("| app | target | asked | covered | refused | open | covered |\n");
        page.append("|---|---|---|---|---|---|---|\n");
        byApp().forEach((app, rows) -> {
            for (Ground ground : Ground.values()) {
                summary(app, ground.word(), List.of(ground), rows);
            }
        });
        summary("**all**", "**all**", List.of(Ground.values()), coverage.requirements());
    }

    private void summary(String app, String target, List<Ground> grounds, List<Requirement> rows) {
        Map<Coverage.State, Integer> count = new EnumMap<>(Coverage.State.class);
        for (Ground ground : grounds) {
            rows.stream()
                    .filter(row -> row.grounds().contains(ground))
                    .forEach(row -> count.merge(coverage.state(row, ground), 1, Integer::sum));
        }
        int covered = count.getOrDefault(Coverage.State.COVERED, 0);
        int refused = count.getOrDefault(Coverage.State.REFUSED, 0);
        int open = count.getOrDefault(Coverage.State.OPEN, 0);
        page.append("| %s | %s | %d | %d | %d | %d | %d %% |%n"
                .formatted(
                        app,
                        target,
                        covered + refused + open,
                        covered,
                        refused,
                        open,
                        100 * covered / (covered + refused + open))
                .replace(System.lineSeparator(), "\n"));
    }

    private void app(String app, List<Requirement> rows) {
        page.append("\n## ").append(app).append("\n\n| id | asked | vps | aws | kubernetes |\n|---|---|---|---|---|\n");
        rows.forEach(row -> page.append("| ")
                .append(row.id())
                .append(" | ")
                .append(escaped(row.text()))
                .append(" | ")
                .append(cell(row, Ground.VPS))
                .append(" | ")
                .append(cell(row, Ground.AWS))
                .append(" | ")
                .append(cell(row, Ground.KUBERNETES))
                .append(" |\n"));
        refusals(rows);
    }

    private String cell(Requirement row, Ground ground) {
        if (!row.grounds().contains(ground)) {
            return "–";
        }
        return switch (coverage.state(row, ground)) {
            case OPEN -> "open";
            case REFUSED -> "refused";
            case COVERED -> coverage.tests(row, ground).stream().map(this::link).collect(Collectors.joining(", "));
        };
    }

    private String link(String test) {
        linked.add(test);
        return "[" + test + "]";
    }

    private void refusals(List<Requirement> rows) {
        List<String> ids = rows.stream().map(Requirement::id).toList();
        List<Refusal> refused =
                coverage.refusals().stream().filter(it -> ids.contains(it.id())).toList();
        if (refused.isEmpty()) {
            return;
        }
        page.append("\nRefused:\n\n| id | on | reason |\n|---|---|---|\n");
        refused.forEach(it -> page.append("| ")
                .append(it.id())
                .append(" | ")
                .append(it.grounds().stream().map(Ground::word).collect(Collectors.joining(", ")))
                .append(" | ")
                .append(escaped(it.reason()))
                .append(" |\n"));
    }

    private void links() {
        page.append('\n');
        linked.forEach(test -> page.append("[")
                .append(test)
                .append("]: ../")
                .append(coverage.proofs().files().get(test))
                .append('\n'));
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|");
    }
}
