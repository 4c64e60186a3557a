package dev.slipway.cli.report;

import dev.slipway.cli.engine.EngineEvent;
import dev.slipway.cli.engine.EngineEvent.PolicyJudged;
import dev.slipway.cli.engine.EngineEvent.PolicyViolation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the policies said of a run, as a table of broken rules and a line that counts the kept ones. */
public final class Verdicts {
    /** Resources told of each broken rule. */
    private static final int SHOWN = 5;

    private final List<PolicyViolation> violations = new ArrayList<>();
    private final Set<String> kept = new HashSet<>();
    private int judgements;

    /** Gathers the verdicts of a run. */
    public Verdicts(List<EngineEvent> events) {
        Set<PolicyViolation> once = new HashSet<>();
        for (EngineEvent event : events) {
            if (event instanceof PolicyViolation violation && once.add(violation)) {
                violations.add(violation);
            } else if (event instanceof PolicyJudged judged) {
                kept.addAll(judged.passed());
                judgements += judged.passed().size() + judged.failed().size();
            }
        }
        violations.sort(Comparator.comparing((PolicyViolation it) -> !mandatory(it))
                .thenComparing(PolicyViolation::rule)
                .thenComparing(PolicyViolation::urn));
        violations.forEach(it -> kept.remove(it.rule()));
    }

    private static boolean mandatory(PolicyViolation violation) {
        return violation.level().equals("mandatory");
    }

    /** How many mandatory rules are broken; the engine refuses to go on when it is not 0. */
    public long mandatory() {
        return violations.stream().filter(Verdicts::mandatory).count();
    }

    /** How many rules that only advise are broken. */
    public long advisory() {
        return violations.size() - mandatory();
    }

    /** Rules that judged something and found nothing. */
    public int kept() {
        return kept.size();
    }

    /** What was broken, the mandatory first. */
    public List<PolicyViolation> violations() {
        return List.copyOf(violations);
    }

    /** Lines: one a broken rule with its resources and the app file's keys that decide it, then the count. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        Map<String, List<PolicyViolation>> byRule = new LinkedHashMap<>();
        violations.forEach(it -> byRule.computeIfAbsent(it.level() + " " + it.rule(), rule -> new ArrayList<>())
                .add(it));
        byRule.values().forEach(group -> {
            PolicyViolation first = group.get(0);
            lines.add("  %-9s %-8s %s  (%d)".formatted(first.level(), first.severity(), first.rule(), group.size()));
            group.stream().limit(SHOWN).forEach(it -> lines.add("    " + told(it)));
            if (group.size() > SHOWN) {
                lines.add("    … and " + (group.size() - SHOWN) + " more; --json lists all");
            }
            List<String> keys = AppFileKeys.of(first.rule());
            if (!keys.isEmpty()) {
                lines.add("    in the app file: " + String.join(", ", keys));
            }
        });
        lines.add("  " + summary());
        return lines;
    }

    private String summary() {
        if (judgements == 0 && violations.isEmpty()) {
            return "no policy judged anything";
        }
        return kept.size() + " rules kept, " + mandatory() + " mandatory and " + advisory() + " advisory violations ("
                + judgements + " judgements)";
    }

    /** The message, the resource's name before it unless it begins with that. */
    private static String told(PolicyViolation violation) {
        String name = violation.urn().substring(violation.urn().lastIndexOf(':') + 1);
        String message = violation.message().replace("\n", "\n      ");
        return name.isEmpty() || message.startsWith(name) ? message : name + ": " + message;
    }
}
