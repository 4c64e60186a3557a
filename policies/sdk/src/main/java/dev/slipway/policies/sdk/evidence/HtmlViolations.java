package dev.slipway.policies.sdk.evidence;

import dev.slipway.policies.sdk.Finding;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Verdict;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What to mend, the worst first: one card a rule, with every resource that breaks it. */
final class HtmlViolations {
    private final Evidence evidence;
    private final Html html;

    HtmlViolations(Evidence evidence, Html html) {
        this.evidence = evidence;
        this.html = html;
    }

    void write() {
        Map<RuleInfo, List<Finding>> byRule = new LinkedHashMap<>();
        evidence.findings().stream()
                .filter(Finding::isViolation)
                .sorted(Comparator.comparing((Finding finding) -> !finding.isFatal())
                        .thenComparing(finding -> finding.rule().severity(), Comparator.reverseOrder())
                        .thenComparing(Finding::ruleId)
                        .thenComparing(Finding::urn))
                .forEach(finding -> byRule.computeIfAbsent(finding.rule(), rule -> new java.util.ArrayList<>())
                        .add(finding));
        html.section(
                "mend",
                "What to mend",
                byRule.isEmpty() ? "Nothing: no rule found a violation that nobody answers for." : "The worst first.");
        byRule.forEach(this::card);
        html.endSection();
    }

    private void card(RuleInfo rule, List<Finding> findings) {
        Finding first = findings.get(0);
        html.open("article", first.isFatal() ? "fatal" : "advised")
                .open("h3", "")
                .text(rule.title());
        html.raw(" ")
                .chip(severity(rule), severity(rule))
                .raw(" ")
                .chip("quiet", first.level().label());
        html.close("h3").element("p", "", rule.why());
        html.open("p", "fix").element("b", "", "Fix ").text(rule.fix()).close("p");
        html.table("Resource", "Property", "Found", "Expected");
        findings.forEach(this::breaches);
        html.endTable();
        html.element("small", "", rule.id() + " · " + references(rule))
                .close("article")
                .raw("\n");
    }

    private void breaches(Finding finding) {
        if (finding.verdict() instanceof Verdict.Fail fail) {
            for (Verdict.Fail breach : fail.breaches()) {
                html.raw("<tr><td>").element("b", "", finding.resourceName()).raw("<br>");
                html.element("code", "", finding.resourceType()).raw("</td><td>");
                html.element("code", "", breach.path().isEmpty() ? "the resource itself" : breach.path());
                html.raw("</td>").element("td", "found", breach.found()).element("td", "", breach.expected());
                html.raw("</tr>\n");
            }
        }
    }

    static String severity(RuleInfo rule) {
        return rule.severity().name().toLowerCase(Locale.ROOT);
    }

    static String references(RuleInfo rule) {
        return String.join(
                ", ", rule.references().stream().map(Object::toString).toList());
    }
}
