package dev.slipway.policies.sdk.evidence;

import dev.slipway.policies.sdk.Control;
import dev.slipway.policies.sdk.Finding;
import dev.slipway.policies.sdk.PolicyPack;
import dev.slipway.policies.sdk.Suppression;
import dev.slipway.policies.sdk.judge.Judge;
import dev.slipway.policies.sdk.judge.RunContext;
import java.util.List;

/**
 * All that the reports are made of, taken at one moment and in a fixed order.
 *
 * @param pack the rules that ran
 * @param context the stack and the day
 * @param environment whose levels held
 * @param resources how many were examined
 * @param findings by rule and resource
 * @param suppressions of the run
 * @param stale suppressions that covered nothing
 * @param complete whether the stack rules have run; without them a verdict is missing, not good
 */
public record Evidence(
        PolicyPack pack,
        RunContext context,
        String environment,
        int resources,
        List<Finding> findings,
        List<Suppression> suppressions,
        List<Suppression> stale,
        boolean complete) {

    /** Takes what a judge has said so far. */
    public static Evidence of(Judge judge) {
        List<Finding> findings = judge.ledger().all();
        String stack = findings.isEmpty()
                ? ""
                : dev.slipway.policies.sdk.Urns.stack(findings.get(0).urn());
        RunContext context = judge.enforcement().context();
        return new Evidence(
                judge.pack(),
                context,
                judge.enforcement().environment(context.stack().isEmpty() ? stack : context.stack()),
                judge.ledger().examined(),
                findings,
                judge.enforcement().suppressions(),
                judge.enforcement().stale(),
                judge.isComplete());
    }

    /** The stack's name, as far as anybody told. */
    public String stack() {
        return !context.stack().isEmpty() || findings.isEmpty()
                ? context.stack()
                : dev.slipway.policies.sdk.Urns.stack(findings.get(0).urn());
    }

    /** How many findings have an outcome, as {@link Finding#outcome()} words it. */
    public long count(String outcome) {
        return findings.stream()
                .filter(finding -> finding.outcome().equals(outcome))
                .count();
    }

    /** The findings of rules that check a control of the guides. */
    public List<Finding> of(Control control) {
        return findings.stream()
                .filter(finding -> finding.rule().references().stream()
                        .anyMatch(reference -> reference.id().equals(control.id())))
                .toList();
    }

    /** The ids of rules that check a control, whether they ran or not. */
    public List<String> rulesOf(Control control) {
        return pack.rules().stream()
                .map(rule -> rule.info())
                .filter(info -> info.references().stream()
                        .anyMatch(reference -> reference.id().equals(control.id())))
                .map(info -> info.id())
                .toList();
    }
}
