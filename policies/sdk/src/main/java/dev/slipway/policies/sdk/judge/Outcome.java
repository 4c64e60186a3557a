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
                && verdict.equals(outcome.verdict)
                && suppression.equals(outcome.suppression);
    }

    @Override
    public int hashCode() {
        return 31 * rule.id().hashCode() + verdict.hashCode();
    }
}
