package dev.slipway.policies.sdk;

/** A check of one resource among all others, run once the whole stack is registered. */
public non-sealed interface StackRule extends Rule {
    /** Judges one resource of the rule's types. What it throws counts as a violation of this rule only. */
    Verdict judge(ResourceView resource, StackView stack, RuleConfig config);
}
