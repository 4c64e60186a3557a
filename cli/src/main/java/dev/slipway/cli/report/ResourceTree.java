package dev.slipway.cli.report;

import dev.slipway.cli.engine.EngineEvent;
import dev.slipway.cli.engine.EngineEvent.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A preview as a tree: components with the resources that change below them, each with its sign. A branch in which nothing changes is one
 * line; unchanged resources are only counted.
 */
public final class ResourceTree {
    private final Map<String, Step> steps = new LinkedHashMap<>();

    private ResourceTree() {}

    /** The steps that a preview foresees. */
    public static ResourceTree ofPreview(List<EngineEvent> events) {
        ResourceTree tree = new ResourceTree();
        tree.steps.putAll(PlannedSteps.of(events));
        return tree;
    }

    /** What a refresh found: only at the end of a step is it known whether a resource drifted. */
    public static ResourceTree ofRefresh(List<EngineEvent> events) {
        ResourceTree tree = new ResourceTree();
        for (EngineEvent event : events) {
            if (event instanceof EngineEvent.StepEnded ended) {
                PlannedSteps.add(tree.steps, ended.step());
            }
        }
        return tree;
    }

    /** Lines, indented by depth. */
    public List<String> lines() {
        Map<String, List<Step>> children = steps.values().stream()
                .collect(Collectors.groupingBy(this::parent, LinkedHashMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        children.getOrDefault("", List.of()).forEach(root -> append(lines, root, children, 1));
        return lines;
    }

    private String parent(Step step) {
        return steps.containsKey(step.parent()) ? step.parent() : "";
    }

    private void append(List<String> lines, Step step, Map<String, List<Step>> children, int depth) {
        List<Step> below = children.getOrDefault(step.urn(), List.of());
        Map<String, Integer> counts = new TreeMap<>();
        count(below, children, counts);
        boolean branchChanges = counts.keySet().stream().anyMatch(sign -> !sign.isBlank());
        if (Marks.changes(step.op()) || branchChanges || step.isStack()) {
            lines.add("  ".repeat(depth)
                    + (Marks.of(step.op()) + " " + step.type() + " " + step.name() + detail(step)
                            + (below.isEmpty() ? "" : "  " + counted(counts))));
            below.stream().filter(it -> branchChanges).forEach(child -> append(lines, child, children, depth + 1));
        }
    }

    private static String detail(Step step) {
        Set<String> properties = new LinkedHashSet<>(step.replaceKeys());
        if (properties.isEmpty()) {
            properties.addAll(step.diffs());
        }
        boolean told = !properties.isEmpty() && !step.op().equals("create") && Marks.changes(step.op());
        return told
                ? " (" + (step.replaceKeys().isEmpty() ? "" : "forced by ") + String.join(", ", properties) + ")"
                : "";
    }

    private static void count(List<Step> steps, Map<String, List<Step>> children, Map<String, Integer> counts) {
        for (Step step : steps) {
            if (step.custom()) {
                counts.merge(Marks.of(step.op()), 1, Integer::sum);
            }
            count(children.getOrDefault(step.urn(), List.of()), children, counts);
        }
    }

    private static String counted(Map<String, Integer> counts) {
        return "["
                + counts.entrySet().stream()
                        .map(it -> (it.getKey().isBlank() ? "unchanged " : it.getKey()) + it.getValue())
                        .collect(Collectors.joining(" "))
                + "]";
    }
}
