package dev.slipway.cli.plan;

import dev.slipway.planner.ChangeCost;
import dev.slipway.planner.ChangeImpact;
import dev.slipway.planner.PlanChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Changes of a plan and what they cost, as lines. */
public final class CostText {
    private static final int SHOWN = 40;
    private static final int VALUE = 60;

    private CostText() {}

    /** Costs, the dearest first; equal ones of one reason together. */
    public static List<String> costs(List<ChangeCost> costs) {
        Map<String, List<ChangeCost>> groups = new LinkedHashMap<>();
        costs.stream().filter(it -> it.impact() != ChangeImpact.NONE).forEach(it -> groups.computeIfAbsent(
                        it.impact() + it.why(), key -> new ArrayList<>())
                .add(it));
        List<String> lines = new ArrayList<>();
        groups.values().forEach(group -> {
            lines.add("  " + word(group.get(0).impact()) + ": " + group.get(0).why());
            group.forEach(it -> lines.add("    " + change(it.change())));
        });
        if (lines.isEmpty()) {
            lines.add("  nothing: no restart, no replacement, no loss of data");
        }
        return lines;
    }

    /** Changes, one a line. */
    public static List<String> changes(List<PlanChange> changes) {
        List<String> lines = new ArrayList<>();
        changes.stream().limit(SHOWN).forEach(it -> lines.add("  " + change(it)));
        if (changes.size() > SHOWN) {
            lines.add("  … and " + (changes.size() - SHOWN) + " more; compare slipway plan --json before and after");
        }
        return lines;
    }

    private static String word(ChangeImpact impact) {
        return impact.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String change(PlanChange change) {
        return change.path() + ": " + cut(change.before()) + " → " + cut(change.after());
    }

    private static String cut(String value) {
        String line = value.replace("\n", "\\n");
        return line.length() <= VALUE ? line : line.substring(0, VALUE - 1) + "…";
    }
}
