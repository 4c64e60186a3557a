package dev.slipway.policies.sdk;

import java.util.Optional;

/** A check of one resource's inputs, run before the resource is created or updated. */
public non-sealed interface ResourceRule extends Rule {
    /** Judges one resource of the rule's types. What it throws counts as a violation of this rule only. */
    Verdict judge(ResourceView resource, RuleConfig config);

    /** How to mend a resource that fails, if there is a safe way. */
    default Optional<Remediation> remediation() {
        return Optional.empty();
    }
}
