package dev.slipway.cli.pullrequest;

import dev.slipway.cli.engine.EngineEvent;
import dev.slipway.cli.engine.EngineEvent.PolicyViolation;
import dev.slipway.cli.engine.EngineEvent.Step;
import dev.slipway.cli.report.Diagnostics;
import dev.slipway.cli.report.Marks;
import dev.slipway.cli.report.PlannedSteps;
import dev.slipway.cli.report.Verdicts;
import dev.slipway.planner.ChangeCost;
import dev.slipway.planner.ChangeImpact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A preview as Markdown for a pull request: what matters in the first lines, all else folded. It names resources and properties and never the value
 * of one, since what a comment once held stays in its history.
 */
public final class PreviewComment {
    /** GitHub takes no more characters in a comment; GitLab takes more. */
    public static final int LONGEST = 65_536;

    private static final int NOTE = 400;

    private final String subject;
    private final List<Step> changes;
    private final Verdicts verdicts;
    private final List<String> errors;
    private final long unchanged;
    private final Money money;
    private final List<ChangeCost> costs;

    /**
     * @param subject what was previewed, such as the stack's name; the marker by which an earlier comment is found holds it
     * @param costs what the changes of the plan cost those who use the application
     */
    public PreviewComment(String subject, List<EngineEvent> events, Money money, List<ChangeCost> costs) {
        Map<String, Step> steps = PlannedSteps.of(events);
        this.subject = subject;
        this.changes = steps.values().stream()
                .filter(it -> it.custom() && Marks.changes(it.op()))
                .sorted(Comparator.comparing(PreviewComment::rank).thenComparing(Step::urn))
                .toList();
        this.unchanged = steps.values().stream()
                .filter(it -> it.custom() && !Marks.changes(it.op()))
                .count();
        this.verdicts = new Verdicts(events);
        this.errors = Diagnostics.errors(events);
        this.money = money;
        this.costs =
                costs.stream().filter(it -> it.impact() != ChangeImpact.NONE).toList();
    }

    /** The line by which a later run finds its earlier comment. */
    public static String marker(String subject) {
        return "<!-- slipway preview: " + subject.replace("--", "- -") + " -->";
    }

    /** The comment; what does not fit is cut, and a line says so. */
    public String text() {
        StringBuilder text = new StringBuilder();
        marked(text);
        List<String> parts = new ArrayList<>(List.of(losses(), policies(), failure(), impacts()));
        parts.addAll(details());
        int cut = 0;
        for (String part : parts) {
            if (text.length() + part.length() + NOTE > LONGEST) {
                cut++;
            } else {
                text.append(part);
            }
        }
        if (cut > 0) {
            text.append("\n> [!NOTE]\n> ")
                    .append(cut)
                    .append(cut == 1 ? " part is" : " parts are")
                    .append(" left out here: a comment takes 65,536 characters. The workflow's artifact holds the"
                            + " whole preview.\n");
        }
        return text.toString();
    }

    private void marked(StringBuilder text) {
        text.append(marker(subject))
                .append("\n### Preview of ")
                .append(Markdown.text(subject))
                .append("\n\n");
        text.append("**").append(counts()).append("**");
        text.append(" · ").append(policySummary());
        money.words().ifPresent(it -> text.append(" · ").append(it));
        text.append("\n");
    }

    private String counts() {
        if (changes.isEmpty()) {
            return errors.isEmpty() || verdicts.mandatory() > 0 ? "No resource changes" : "The preview failed";
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String sign : List.of("+", "~", "±", "-")) {
            counts.put(
                    sign,
                    changes.stream()
                            .filter(it -> Marks.of(it.op()).equals(sign))
                            .count());
        }
        return counts.get("+") + " to create, " + counts.get("~") + " to update, " + counts.get("±") + " to replace, "
                + counts.get("-") + " to delete, " + unchanged + " unchanged";
    }

    private String policySummary() {
        if (verdicts.mandatory() > 0) {
            return "❌ " + verdicts.mandatory() + " mandatory and " + verdicts.advisory()
                    + " advisory policy violations";
        }
        if (verdicts.kept() == 0 && verdicts.advisory() == 0) {
            return "no policy judged anything";
        }
        return "✅ " + verdicts.kept() + " policies kept"
                + (verdicts.advisory() > 0 ? ", " + verdicts.advisory() + " advisory violations" : "");
    }

    /** Data that goes when this is applied: the first thing that a reviewer must see. */
    private String losses() {
        List<Step> lost = changes.stream()
                .filter(it -> DataTypes.holds(it.type())
                        && !Marks.of(it.op()).equals("+")
                        && !Marks.of(it.op()).equals("~"))
                .toList();
        List<ChangeCost> emptied = costs.stream()
                .filter(it -> it.impact() == ChangeImpact.DATA_LOSS)
                .toList();
        if (lost.isEmpty() && emptied.isEmpty()) {
            return "";
        }
        return "\n> [!CAUTION]\n> **Data is lost when this is applied**, but for backups:\n"
                + lost.stream().map(it -> "> - " + line(it) + "\n").collect(Collectors.joining())
                + emptied.stream()
                        .map(it -> "> - " + Markdown.code(it.change().path()) + ": " + Markdown.text(it.why()) + "\n")
                        .collect(Collectors.joining());
    }

    private String policies() {
        if (verdicts.violations().isEmpty()) {
            return "";
        }
        StringBuilder table = new StringBuilder("\n| policy | level | resource | what to do |\n|---|---|---|---|\n");
        for (PolicyViolation it : verdicts.violations()) {
            table.append("| ")
                    .append(Markdown.code(it.rule()))
                    .append(" | ")
                    .append(it.level())
                    .append(it.severity().isEmpty() ? "" : ", " + it.severity())
                    .append(" | ")
                    .append(it.urn().isEmpty() ? "the stack" : Markdown.code(name(it.urn())))
                    .append(" | ")
                    .append(Markdown.text(it.message()))
                    .append(" |\n");
        }
        return table.toString();
    }

    private String failure() {
        if (errors.isEmpty() || verdicts.mandatory() > 0) {
            return "";
        }
        return "\n<details open><summary>Errors</summary>\n\n"
                + errors.stream()
                        .map(it -> "- " + Markdown.text(it.strip()) + "\n")
                        .collect(Collectors.joining())
                + "\n</details>\n";
    }

    private String impacts() {
        if (costs.isEmpty()) {
            return "";
        }
        Map<String, List<ChangeCost>> groups = new LinkedHashMap<>();
        costs.forEach(it -> groups.computeIfAbsent(
                        "**" + it.impact().name().toLowerCase(Locale.ROOT).replace('_', ' ') + "**: "
                                + Markdown.text(it.why()),
                        key -> new ArrayList<>())
                .add(it));
        return "\n<details><summary>What it costs those who use the application</summary>\n\n"
                + groups.entrySet().stream()
                        .map(it -> "- " + it.getKey() + " ("
                                + it.getValue().stream()
                                        .map(cost -> Markdown.code(cost.change().path()))
                                        .collect(Collectors.joining(", "))
                                + ")\n")
                        .collect(Collectors.joining())
                + "\n</details>\n";
    }

    /** One fold a component, those that lose most first. */
    private List<String> details() {
        Map<String, List<Step>> byComponent = new LinkedHashMap<>();
        changes.forEach(it -> byComponent
                .computeIfAbsent(it.parent(), parent -> new ArrayList<>())
                .add(it));
        return byComponent.entrySet().stream()
                .map(it ->
                        "\n<details><summary>" + component(it.getKey()) + " " + signs(it.getValue()) + "</summary>\n\n"
                                + it.getValue().stream()
                                        .map(step -> "- " + line(step) + "\n")
                                        .collect(Collectors.joining())
                                + "\n</details>\n")
                .toList();
    }

    private static String component(String urn) {
        boolean stack = urn.isEmpty() || urn.contains("pulumi:pulumi:Stack");
        return stack
                ? "<b>the stack itself</b>"
                : "<b>" + Markdown.text(name(urn)) + "</b> " + Markdown.text(type(urn));
    }

    private static String signs(List<Step> steps) {
        Map<String, Long> counts = steps.stream()
                .collect(Collectors.groupingBy(it -> Marks.of(it.op()), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream().map(it -> it.getKey() + it.getValue()).collect(Collectors.joining(" "));
    }

    private static String line(Step step) {
        String forced = step.replaceKeys().isEmpty()
                ? step.diffs().stream().map(Markdown::code).collect(Collectors.joining(", "))
                : "forced by " + step.replaceKeys().stream().map(Markdown::code).collect(Collectors.joining(", "));
        boolean told = !forced.isEmpty() && !Marks.of(step.op()).equals("+");
        return Markdown.code(Marks.of(step.op())) + " " + Markdown.code(step.type()) + " **"
                + Markdown.text(step.name()) + "**" + (told ? ": " + forced : "");
    }

    private static int rank(Step step) {
        int sign = List.of("-", "±", "~", "+").indexOf(Marks.of(step.op()));
        boolean loses = DataTypes.holds(step.type()) && sign < 2;
        return loses ? 0 : sign + 1;
    }

    private static String name(String urn) {
        return urn.substring(urn.lastIndexOf("::") + 2);
    }

    private static String type(String urn) {
        String[] parts = urn.split("::");
        String types = parts.length > 2 ? parts[2] : "";
        return types.substring(types.lastIndexOf('$') + 1);
    }
}
