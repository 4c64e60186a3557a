package dev.slipway.policies.sdk;

import java.util.Optional;

/**
 * What one rule said about one resource in a run.
 *
 * @param rule the rule
 * @param stackWide whether it is a {@link StackRule}
 * @param level how it is enforced here
 * @param urn the resource
 * @param verdict what the rule said
 * @param suppression the suppression that covers a violation, if one does
 */
public record Finding(
        RuleInfo rule, boolean stackWide, Level level, String urn, Verdict verdict, Optional<Suppression> suppression) {

    /** The rule's id. */
    public String ruleId() {
        return rule.id();
    }

    /** Whether it is a violation that nothing suppresses. */
    public boolean isViolation() {
        return verdict.isFail() && suppression.isEmpty();
    }

    /** Whether it fails the operation. */
    public boolean isFatal() {
        return isViolation() && level.fails();
    }

    /** The resource's logical name, cut from its URN. */
    public String resourceName() {
        return Urns.name(urn);
    }

    /** The resource's type token, cut from its URN. */
    public String resourceType() {
        return Urns.type(urn);
    }

    /** The property it is about; empty for the resource as a whole. */
    public String path() {
        if (verdict instanceof Verdict.Fail fail) {
            return fail.path();
        }
        return verdict instanceof Verdict.Unknown unknown ? unknown.path() : "";
    }

    /** What was found; empty unless it is a violation. */
    public String found() {
        return verdict instanceof Verdict.Fail fail ? fail.found() : "";
    }

    /** What was expected; empty unless it is a violation. */
    public String expected() {
        return verdict instanceof Verdict.Fail fail ? fail.expected() : "";
    }

    /** One word for tables: pass, fail, unknown, not-applicable or suppressed. */
    public String outcome() {
        return verdict.isFail() && suppression.isPresent() ? "suppressed" : verdict.label();
    }
}
