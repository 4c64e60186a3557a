package dev.slipway.policies.sdk.judge;

import dev.slipway.policies.sdk.Finding;
import dev.slipway.policies.sdk.Level;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Suppression;
import dev.slipway.policies.sdk.Verdict;
import java.util.Optional;

/** A {@link Finding} without its resource, so that resources may share it. A rule is the same by its id, as it is throughout a pack. */
record Outcome(RuleInfo rule, boolean stackWide, Level level, Verdict verdict, Optional<Suppression> suppression) {
    static Outcome of(Finding finding) {
        return new Outcome(
                finding.rule(), finding.stackWide(), finding.level(), finding.verdict(), finding.suppression());
    }

    /** The finding that a resource has this outcome. */
    Finding about(String urn) {
        return new Finding(rule, stackWide, level, urn, verdict, suppression);
    }

    boolean isOfRuleOf(Outcome other) {
        return rule.id().equals(other.rule.id());
    }

    /** The same with another verdict; the very same where it is the same verdict. */
    Outcome withVerdict(Verdict changed) {
        return changed == verdict ? this : new Outcome(rule, stackWide, level, changed, suppression);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Outcome outcome
                && isOfRuleOf(outcome)
                && level == outcome.level
                && stackWide == outcome.stackWide
                && (verdict == outcome.verdict || verdict.equals(outcome.verdict))
                && suppression.equals(outcome.suppression);
    }

    @Override
    public int hashCode() {
        return 31 * rule.id().hashCode() + told();
    }

    /** The hash of what differs among the verdicts of one rule. A record's own makes the JVM spin code when it is first asked. */
    private int told() {
        if (verdict instanceof Verdict.Fail fail) {
            return 31 * fail.path().hashCode() + fail.found().hashCode();
        }
        if (verdict instanceof Verdict.Unknown unknown) {
            return unknown.path().hashCode();
        }
        return verdict instanceof Verdict.NotApplicable none ? none.reason().hashCode() : 0;
    }
}
