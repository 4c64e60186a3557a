package dev.slipway.policies.sdk.evidence;

import dev.slipway.policies.sdk.Control;
import dev.slipway.policies.sdk.Finding;
import dev.slipway.policies.sdk.Suppression;
import dev.slipway.policies.sdk.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Each item of the checklists: how it stands, by which rules, over which resources. */
final class HtmlControls {
    private final Evidence evidence;
    private final Html html;

    HtmlControls(Evidence evidence, Html html) {
        this.evidence = evidence;
        this.html = html;
    }

    void write() {
        if (evidence.pack().controls().isEmpty()) {
            return;
        }
        html.section(
                "controls",
                "Control by control",
                "Open an item to see which rules checked which resources, and what they said.");
        Map<String, List<Control>> sections = evidence.pack().controls().stream()
                .collect(Collectors.groupingBy(Control::section, LinkedHashMap::new, Collectors.toList()));
        sections.forEach((section, controls) -> {
            html.element("h3", "", section).raw("\n");
            controls.forEach(this::control);
        });
        html.endSection();
    }

    private void control(Control control) {
        ControlStatus status = ControlStatus.of(evidence, control);
        boolean open = status == ControlStatus.VIOLATED || status == ControlStatus.NOT_COVERED;
        html.raw("<details class=\"control\"" + (open ? " open" : "") + "><summary>");
        html.chip(status.style(), status.label())
                .raw("<span>")
                .element("b", "", control.id())
                .text(" " + control.text());
        html.raw("</span></summary><div>");
        control.manual().ifPresent(reason -> html.element("p", "", reason));
        for (String rule : evidence.rulesOf(control)) {
            rule(
                    rule,
                    evidence.of(control).stream()
                            .filter(finding -> finding.ruleId().equals(rule))
                            .toList());
        }
        html.raw("</div></details>\n");
    }

    private void rule(String rule, List<Finding> findings) {
        html.open("p", "rule")
                .element("code", "", rule)
                .text(" " + summary(findings))
                .close("p")
                .raw("<ul>");
        findings.stream()
                .filter(finding -> !finding.outcome().equals("not-applicable"))
                .forEach(finding -> {
                    html.raw("<li>").chip(finding.outcome(), finding.outcome()).text(" " + finding.resourceName());
                    html.element("small", "", said(finding)).raw("</li>");
                });
        html.raw("</ul>");
    }

    private static String summary(List<Finding> findings) {
        long apart = findings.stream()
                .filter(finding -> finding.outcome().equals("not-applicable"))
                .count();
        if (findings.isEmpty()) {
            return "found nothing to look at";
        }
        return apart == 0 ? "" : "has nothing to say of " + HtmlReport.counted(apart, "resource");
    }

    private static String said(Finding finding) {
        if (finding.suppression().isPresent()) {
            Suppression by = finding.suppression().get();
            return by.since().map(day -> " since " + day).orElse("") + " until " + by.expires() + ", " + by.owner()
                    + ": " + by.reason();
        }
        if (finding.verdict() instanceof Verdict.Unknown unknown
                && !unknown.path().isEmpty()) {
            return " at " + unknown.path();
        }
        return finding.verdict() instanceof Verdict.Fail fail
                ? " " + fail.path() + ": found " + fail.found() + ", expected " + fail.expected()
                : "";
    }
}
