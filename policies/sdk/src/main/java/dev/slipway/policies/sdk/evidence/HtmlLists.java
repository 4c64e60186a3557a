package dev.slipway.policies.sdk.evidence;

import dev.slipway.policies.sdk.Control;
import dev.slipway.policies.sdk.Finding;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Suppression;
import dev.slipway.policies.sdk.Urns;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** What somebody answers for, what is not known yet, what nobody checked, and every rule: the lists an auditor files. */
final class HtmlLists {
    private final Evidence evidence;
    private final Html html;

    HtmlLists(Evidence evidence, Html html) {
        this.evidence = evidence;
        this.html = html;
    }

    void write() {
        answered();
        unknown();
        limits();
        rules();
    }

    private void answered() {
        boolean none = evidence.suppressions().isEmpty();
        html.section("answered", "What somebody answers for", none ? "Nothing is suppressed." : "");
        if (!none) {
            html.table("Rule", "Resource", "Reason", "Owner", "Since", "Until", "State");
            evidence.suppressions().forEach(this::suppression);
            html.endTable();
        }
        html.endSection();
    }

    private void suppression(Suppression suppression) {
        html.row(
                suppression.rule(),
                suppression.resource(),
                suppression.reason(),
                suppression.owner(),
                suppression.since().map(Object::toString).orElse(""),
                suppression.expires().toString(),
                state(suppression));
    }

    private String state(Suppression suppression) {
        if (suppression.expiredOn(evidence.context().today())) {
            return "expired";
        }
        return evidence.stale().contains(suppression) ? "stale: covers nothing" : "in force";
    }

    private void unknown() {
        List<Finding> open = evidence.findings().stream()
                .filter(finding -> finding.verdict() instanceof Verdict.Unknown)
                .toList();
        html.section(
                "unknown",
                "What is not known yet",
                open.isEmpty()
                        ? "Every value that a rule asked for was known."
                        : "Another resource produces these values; the rules judge again when they are known, at the update.");
        if (!open.isEmpty()) {
            html.table("Rule", "Resource", "Property", "Produced by");
            open.forEach(finding -> html.row(
                    finding.ruleId(),
                    finding.resourceName(),
                    finding.path(),
                    ((Verdict.Unknown) finding.verdict())
                            .producer()
                            .map(Urns::name)
                            .orElse("")));
            html.endTable();
        }
        html.endSection();
    }

    /** Only what no rule covers, with the reason: what is absent from a report is easily taken for good. */
    private void limits() {
        html.section(
                "limits",
                "What this does not cover",
                "A rule sees the resources of this stack and their inputs. It does not see what an application does inside its"
                        + " containers, resources outside the stack, or what people do. By hand remain:");
        List<Control> manual = evidence.pack().controls().stream()
                .filter(control -> evidence.rulesOf(control).isEmpty())
                .toList();
        if (!manual.isEmpty()) {
            html.table("Control", "Text", "Why no rule checks it");
            manual.forEach(control -> html.row(
                    control.id(), control.text(), control.manual().orElse("not covered: nobody thought of it yet")));
            html.endTable();
        }
        html.endSection();
    }

    private void rules() {
        html.section("rules", "Every rule", "Also those that found nothing to look at in this stack.");
        html.table("Rule", "Severity", "Passed", "Violated", "Answered for", "Not known", "Asked for by");
        evidence.pack().rules().forEach(rule -> {
            RuleInfo info = rule.info();
            List<Finding> own = evidence.findings().stream()
                    .filter(finding -> finding.ruleId().equals(info.id()))
                    .toList();
            html.row(
                    info.id(),
                    HtmlViolations.severity(info),
                    count(own, "pass"),
                    count(own, "fail"),
                    count(own, "suppressed"),
                    count(own, "unknown"),
                    HtmlViolations.references(info));
        });
        html.endTable().endSection();
    }

    private static String count(List<Finding> findings, String outcome) {
        long count = findings.stream()
                .filter(finding -> finding.outcome().equals(outcome))
                .count();
        return count == 0 ? "" : String.valueOf(count);
    }
}
