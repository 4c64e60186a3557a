package dev.slipway.policies.sdk.judge;

import dev.slipway.policies.sdk.Level;
import dev.slipway.policies.sdk.PolicyPack;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.Rule;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Suppression;
import dev.slipway.policies.sdk.settings.PackSettings;
import dev.slipway.policies.sdk.settings.SuppressionReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The levels and suppressions in force for one run: the pack's settings, the stack's configuration, the engine's. */
public final class Enforcement {
    /** Stack configuration key of the environment. */
    public static final String ENVIRONMENT_KEY = "slipway:environment";
    /** Stack configuration key of the selection of rules to run, such as {@code cis}. */
    public static final String SELECTION_KEY = "slipway:policySelection";
    /** Stack configuration key of the stack's own suppressions, a list of objects. */
    public static final String SUPPRESSIONS_KEY = "slipway:suppressions";

    private final PackSettings settings;
    private final int rules;
    private final RunContext context;
    private final String selection;
    /** Ids of the rules in the selection. */
    private final Set<String> selected;

    private final Map<String, Level> overrides;
    private final List<Suppression> suppressions;
    private final ForeignSuppressions foreign;
    private final Set<Suppression> used = ConcurrentHashMap.newKeySet();
    private final Map<String, String> environments = new ConcurrentHashMap<>();
    /** By environment and rule; asked for with each rule and resource. */
    private final Map<String, Map<String, Level>> levels = new ConcurrentHashMap<>();

    private Enforcement(
            PackSettings settings,
            int rules,
            RunContext context,
            String selection,
            Set<String> selected,
            Map<String, Level> overrides,
            List<Suppression> suppressions,
            ForeignSuppressions foreign) {
        this.settings = settings;
        this.rules = rules;
        this.context = context;
        this.selection = selection;
        this.selected = Set.copyOf(selected);
        this.overrides = Map.copyOf(overrides);
        this.suppressions = List.copyOf(suppressions);
        this.foreign = foreign;
    }

    /** What holds for a pack on a stack, before the engine's own configuration. */
    public static Enforcement of(PolicyPack pack, RunContext context) {
        PackSettings settings = pack.settings();
        List<Suppression> all = new ArrayList<>(settings.suppressions());
        String own = context.config().get(SUPPRESSIONS_KEY);
        List<Suppression> ofStack = own == null ? List.of() : SuppressionReader.fromJson(SUPPRESSIONS_KEY, own);
        all.addAll(forPack(pack.name(), ofStack));
        List<RuleInfo> rules = pack.rules().stream().map(Rule::info).toList();
        Set<String> ids = rules.stream().map(RuleInfo::id).collect(Collectors.toSet());
        settings.suppressing(all).refuseUnknownRules(ids);
        // A stack may run packs beside this one; a choice among the selections of another is none of a pack that has
        // none.
        String selection = settings.selections().isEmpty()
                ? PackSettings.ALL
                : context.config().getOrDefault(SELECTION_KEY, PackSettings.ALL);
        Set<String> selected = rules.stream()
                .filter(rule -> settings.selects(selection, rule))
                .map(RuleInfo::id)
                .collect(Collectors.toSet());
        if (selected.isEmpty()) {
            throw new IllegalArgumentException(SELECTION_KEY + ": found '" + selection
                    + "', which selects none of the pack's rules, expected frameworks that they check");
        }
        return new Enforcement(
                settings,
                rules.size(),
                context,
                selection,
                selected,
                Map.of(),
                all,
                ForeignSuppressions.of(pack.name(), ids, ofStack));
    }

    /** Where several packs judge a stack, {@code pack/rule} says whose rule is meant; without a pack it is everybody's. */
    private static List<Suppression> forPack(String pack, List<Suppression> ofStack) {
        return ofStack.stream()
                .filter(it -> it.pack().map(pack::equals).orElse(true))
                .map(Suppression::withoutPack)
                .toList();
    }

    /** The same with levels that a user gave the engine, and suppressions that came with them. */
    public Enforcement overriding(Map<String, Level> levels, List<Suppression> more) {
        List<Suppression> all = new ArrayList<>(suppressions);
        all.addAll(more);
        return new Enforcement(settings, rules, context, selection, selected, levels, all, foreign);
    }

    /** The run it holds for. */
    public RunContext context() {
        return context;
    }

    /** The environment whose levels hold for a stack; the run's own stack where it knows one. */
    public String environment(String stack) {
        String name = context.stack().isEmpty() ? stack : context.stack();
        return environments.computeIfAbsent(
                name, s -> settings.environmentOf(context.config().getOrDefault(ENVIRONMENT_KEY, ""), s));
    }

    /** The level of a rule for a resource of a stack. */
    public Level level(RuleInfo rule, String stack) {
        String environment = environment(stack);
        Map<String, Level> ofEnvironment = levels.computeIfAbsent(environment, it -> new ConcurrentHashMap<>());
        Level known = ofEnvironment.get(rule.id());
        return known == null ? ofEnvironment.computeIfAbsent(rule.id(), id -> worked(rule, environment)) : known;
    }

    /** Whether one of these rules is to mend what it finds; where the run's stack is not known, that may be. */
    boolean mayMend(Collection<RuleInfo> rules) {
        return context.stack().isEmpty()
                || rules.stream().anyMatch(rule -> level(rule, context.stack()) == Level.REMEDIATE);
    }

    private Level worked(RuleInfo rule, String environment) {
        Level override = overrides.get(rule.id());
        if (override != null) {
            return override;
        }
        return settings.selects(selection, rule) ? settings.level(rule, environment) : Level.DISABLED;
    }

    /**
     * Whether somebody asked for this very rule to mend: by its name in the pack's file or in the engine's configuration. A level for a
     * severity, an environment or all rules asks for nothing that replaces, costs or may break.
     */
    public boolean asksToMend(RuleInfo rule, String stack) {
        if (overrides.get(rule.id()) == Level.REMEDIATE) {
            return overrides.size() < rules || overrides.values().stream().anyMatch(level -> level != Level.REMEDIATE);
        }
        return settings.levelByName(rule, environment(stack))
                .filter(level -> level == Level.REMEDIATE)
                .isPresent();
    }

    /** The suppression that covers a violation today, if one does. */
    public Optional<Suppression> suppression(String rule, ResourceView resource) {
        Optional<Suppression> holding = Optional.empty();
        for (Suppression suppression : suppressions) {
            if (suppression.covers(rule, resource)) {
                used.add(suppression);
                if (holding.isEmpty() && !suppression.expiredOn(context.today())) {
                    holding = Optional.of(suppression);
                }
            }
        }
        if (holding.isEmpty()) {
            foreign.stands(rule, resource);
        }
        return holding;
    }

    /** Every suppression of the run. */
    public List<Suppression> suppressions() {
        return suppressions;
    }

    /** Suppressions that covered nothing so far: fixed, misspelt, or of a resource that is gone. One of a rule that was left out may yet. */
    public List<Suppression> stale() {
        return suppressions.stream()
                .filter(s -> !used.contains(s) && selected.contains(s.rule()))
                .toList();
    }

    /** A suppression that covers nothing, or no longer does, is clutter that hides the next real one. */
    public record Clutter(Suppression suppression, String message) {}

    /** What is to be said of suppressions that are expired or stale, or seem to misname the pack. */
    public List<Clutter> clutter() {
        List<Suppression> stale = stale();
        List<Clutter> clutter = new ArrayList<>(foreign.clutter());
        for (Suppression suppression : suppressions) {
            boolean expired = suppression.expiredOn(context.today());
            if (expired || stale.contains(suppression)) {
                clutter.add(new Clutter(
                        suppression,
                        "suppression of " + suppression.rule() + " for " + suppression.resource() + " by "
                                + suppression.owner()
                                + (expired
                                        ? ": expired on " + suppression.expires() + " and no longer holds"
                                        : ": covers no violation; take it out or correct its resource")));
            }
        }
        return clutter;
    }

    /** Suppressions whose last day is over. */
    public List<Suppression> expired() {
        return suppressions.stream().filter(s -> s.expiredOn(context.today())).toList();
    }
}
