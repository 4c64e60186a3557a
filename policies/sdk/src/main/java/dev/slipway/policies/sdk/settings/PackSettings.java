package dev.slipway.policies.sdk.settings;

import dev.slipway.policies.sdk.Level;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Suppression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How a pack's rules are enforced.
 *
 * @param environments levels by environment name, the first one named first
 * @param otherwise the environment whose levels hold where no name fits
 * @param selections sets of frameworks by name; a rule is in a selection when it checks one of its frameworks
 * @param suppressions violations that somebody answers for
 */
public record PackSettings(
        Map<String, EnvironmentLevels> environments,
        String otherwise,
        Map<String, List<String>> selections,
        List<Suppression> suppressions) {
    /** The selection without limits. */
    public static final String ALL = "all";

    /** The levels of one environment: by rule, else by severity. */
    public record EnvironmentLevels(Map<Severity, Level> bySeverity, Map<String, Level> byRule) {
        public EnvironmentLevels {
            bySeverity = Map.copyOf(bySeverity);
            byRule = Map.copyOf(byRule);
        }

        Level of(RuleInfo rule) {
            Level own = byRule.get(rule.id());
            return own == null ? bySeverity.getOrDefault(rule.severity(), Level.MANDATORY) : own;
        }
    }

    public PackSettings {
        environments = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(environments));
        selections = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(selections));
        suppressions = List.copyOf(suppressions);
        if (!environments.containsKey(otherwise)) {
            throw new IllegalArgumentException(
                    "otherwise: " + otherwise + ": expected one of the environments " + environments.keySet());
        }
    }

    /** Every rule mandatory everywhere. */
    public static PackSettings mandatory() {
        return new PackSettings(Map.of("prod", new EnvironmentLevels(Map.of(), Map.of())), "prod", Map.of(), List.of());
    }

    /** The level of a rule in an environment; an environment that is not configured counts as {@link #otherwise}. */
    public Level level(RuleInfo rule, String environment) {
        String known = environments.containsKey(environment) ? environment : otherwise;
        return Objects.requireNonNull(environments.get(known)).of(rule);
    }

    /** The level that an environment gives to a rule by its name, if it does. */
    public Optional<Level> levelByName(RuleInfo rule, String environment) {
        String known = environments.containsKey(environment) ? environment : otherwise;
        return Optional.ofNullable(
                Objects.requireNonNull(environments.get(known)).byRule().get(rule.id()));
    }

    /**
     * The environment of a stack: the configured one, or {@link #otherwise} where that has no levels of its own; without a configured one
     * that whose name is the stack's or a part of it between dashes, dots, slashes or underscores, else {@link #otherwise}.
     */
    public String environmentOf(String configured, String stack) {
        if (!configured.isBlank()) {
            return environments.containsKey(configured) ? configured : otherwise;
        }
        for (String part : stack.split("[-_./]")) {
            if (environments.containsKey(part)) {
                return part;
            }
        }
        return otherwise;
    }

    /** Whether a rule is in a selection; {@link #ALL} holds every rule. */
    public boolean selects(String selection, RuleInfo rule) {
        if (selection.equals(ALL)) {
            return true;
        }
        List<String> frameworks = selections.get(selection);
        if (frameworks == null) {
            throw new IllegalArgumentException("slipway:policySelection: found '" + selection + "', expected " + ALL
                    + " or one of " + String.join(", ", selections.keySet()));
        }
        return rule.references().stream().anyMatch(reference -> frameworks.contains(reference.framework()));
    }

    /** These settings with further suppressions. */
    public PackSettings suppressing(List<Suppression> more) {
        List<Suppression> all = new ArrayList<>(suppressions);
        all.addAll(more);
        return new PackSettings(environments, otherwise, selections, all);
    }

    /**
     * Refuses levels and suppressions of rules that do not exist.
     *
     * @throws IllegalArgumentException naming all of them
     */
    public void refuseUnknownRules(Set<String> ids) {
        List<String> faults = new ArrayList<>();
        environments.forEach((name, levels) -> levels.byRule().keySet().stream()
                .filter(rule -> !ids.contains(rule))
                .sorted()
                .forEach(rule -> faults.add(noRule("environments." + name + ".rules", rule))));
        suppressions.stream()
                .filter(suppression -> !ids.contains(suppression.rule()))
                .forEach(suppression -> faults.add(
                        noRule("suppressions", suppression.rule()) + "; one of another pack is written pack/rule"));
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", faults));
        }
    }

    private static String noRule(String where, String rule) {
        return where + ": there is no rule '" + rule + "' in the pack";
    }
}
