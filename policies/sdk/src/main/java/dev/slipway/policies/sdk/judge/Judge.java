package dev.slipway.policies.sdk.judge;

import dev.slipway.policies.sdk.Finding;
import dev.slipway.policies.sdk.Level;
import dev.slipway.policies.sdk.PolicyPack;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Remediation;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.Rule;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.StackRule;
import dev.slipway.policies.sdk.StackView;
import dev.slipway.policies.sdk.Suppression;
import dev.slipway.policies.sdk.Urns;
import dev.slipway.policies.sdk.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Runs the rules of a pack over resources and keeps what they said. One judge serves one run; it may be shared. */
public final class Judge {
    private final PolicyPack pack;
    private final RuleIndex index;
    private final Ledger ledger = new Ledger();
    private final Map<String, RuleConfig> configs = new ConcurrentHashMap<>();
    private final Map<String, PropertyView> plans = new ConcurrentHashMap<>();
    /** The rules that can mend what they find. */
    private final List<RuleInfo> menders;

    private volatile Enforcement enforcement;
    private volatile boolean mayMend;
    private volatile boolean complete;

    public Judge(PolicyPack pack, RunContext context) {
        this.pack = pack;
        this.index = new RuleIndex(pack.rules());
        this.menders = pack.rules().stream()
                .filter(rule -> rule instanceof ResourceRule mending
                        && mending.remediation().isPresent())
                .map(Rule::info)
                .toList();
        this.enforcement = Enforcement.of(pack, context);
        this.mayMend = enforcement.mayMend(menders);
    }

    /** The pack whose rules run. */
    public PolicyPack pack() {
        return pack;
    }

    /** What was said so far. */
    public Ledger ledger() {
        return ledger;
    }

    /** Levels and suppressions in force. */
    public Enforcement enforcement() {
        return enforcement;
    }

    /** Puts other levels and suppressions in force. */
    public void enforce(Enforcement changed) {
        enforcement = changed;
        mayMend = changed.mayMend(menders);
    }

    /** Gives a rule its settings. */
    public void configure(RuleInfo rule, Map<String, ?> settings) {
        configs.put(rule.id(), new RuleConfig(rule.config(), settings));
    }

    /** Runs the resource rules over one resource. */
    public List<Finding> resource(ResourceView resource) {
        List<Finding> findings = new ArrayList<>();
        String home = Urns.stack(resource.urn());
        for (RuleIndex.Entry<ResourceRule> entry : index.resourceRules(resource.type())) {
            judged(entry.info(), home, false, resource, () -> entry.rule().judge(resource, config(entry.info())))
                    .ifPresent(findings::add);
        }
        if (resource.provider().isEmpty()) {
            plans.put(resource.urn(), resource.properties());
        }
        ledger.record(resource.urn(), findings);
        return findings;
    }

    /**
     * Runs the stack rules over all resources, and names the producers of values that resource rules missed. The outputs of a component
     * do not repeat its inputs, so those that {@link #resource} saw are put below them.
     */
    public List<Finding> stack(Collection<ResourceView> resources) {
        StackView stack = new StackView(resources.stream()
                .map(it ->
                        Optional.ofNullable(plans.get(it.urn())).map(it::over).orElse(it))
                .toList());
        List<Finding> findings = new ArrayList<>();
        for (ResourceView resource : stack.resources()) {
            String home = Urns.stack(resource.urn());
            int before = findings.size();
            for (RuleIndex.Entry<StackRule> entry : index.stackRules(resource.type())) {
                judged(entry.info(), home, true, resource, () -> entry.rule()
                                .judge(resource, stack, config(entry.info())))
                        .ifPresent(findings::add);
            }
            ledger.record(resource.urn(), findings.subList(before, findings.size()));
            ledger.nameProducers(resource);
        }
        complete = true;
        return findings;
    }

    /** Whether the stack rules have run; the engine skips them when an operation failed before. */
    public boolean isComplete() {
        return complete;
    }

    /** A rule that a resource fails, whose level asks that it be mended, and how. */
    public record Mend(RuleInfo rule, Remediation remediation) {}

    /** Whether any rule of this run may mend a resource; nearly always none does, and then no resource need be looked at for it. */
    public boolean mayMend() {
        return mayMend;
    }

    /** What the rules would mend in a resource; what replaces, costs or may break only where the rule was asked by its name. */
    public List<Mend> mends(ResourceView resource) {
        List<Mend> mends = new ArrayList<>();
        String home = Urns.stack(resource.urn());
        for (RuleIndex.Entry<ResourceRule> entry : index.resourceRules(resource.type())) {
            if (enforcement.level(entry.info(), home) == Level.REMEDIATE) {
                entry.rule()
                        .remediation()
                        .filter(remediation -> remediation.safe() || enforcement.asksToMend(entry.info(), home))
                        .filter(remediation -> guarded(() -> entry.rule().judge(resource, config(entry.info())))
                                .isFail())
                        .ifPresent(remediation -> mends.add(new Mend(entry.info(), remediation)));
            }
        }
        return mends;
    }

    private RuleConfig config(RuleInfo rule) {
        RuleConfig known = configs.get(rule.id());
        return known == null
                ? configs.computeIfAbsent(rule.id(), id -> new RuleConfig(rule.config(), Map.of()))
                : known;
    }

    private Optional<Finding> judged(
            RuleInfo rule, String stack, boolean stackWide, ResourceView resource, Supplier<Verdict> check) {
        Level level = enforcement.level(rule, stack);
        if (level == Level.DISABLED) {
            return Optional.empty();
        }
        Verdict verdict = withProducer(guarded(check), resource);
        Optional<Suppression> suppression =
                verdict.isFail() ? enforcement.suppression(rule.id(), resource) : Optional.empty();
        return Optional.of(new Finding(rule, stackWide, level, resource.urn(), verdict, suppression));
    }

    /** A rule that throws must not take the others with it, nor let its resource through; its message may hold data. */
    private static Verdict guarded(Supplier<Verdict> check) {
        try {
            return check.get();
        } catch (RuntimeException | StackOverflowError thrown) {
            StackTraceElement[] trace = thrown.getStackTrace();
            String where = trace.length == 0 ? "" : " at " + trace[0].getClassName() + ":" + trace[0].getLineNumber();
            return Verdict.fail(
                    "",
                    "the rule broke off with " + thrown.getClass().getSimpleName() + where,
                    "a rule that comes to a verdict; report this as a fault of the pack");
        }
    }

    static Verdict withProducer(Verdict verdict, ResourceView resource) {
        if (verdict instanceof Verdict.Unknown unknown && unknown.producer().isEmpty()) {
            String property = unknown.path().split("[.\\[]", 2)[0];
            return resource.edges().byProperty().getOrDefault(property, Set.of()).stream()
                    .sorted()
                    .findFirst()
                    .<Verdict>map(urn -> new Verdict.Unknown(unknown.path(), Optional.of(urn)))
                    .orElse(verdict);
        }
        return verdict;
    }
}
