package dev.slipway.policies.sdk.evidence;

import dev.slipway.policies.sdk.Control;
import dev.slipway.policies.sdk.Finding;
import dev.slipway.policies.sdk.Suppression;
import dev.slipway.policies.sdk.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The evidence for people: one page without scripts or links to elsewhere, fit to be mailed and archived. */
final class HtmlReport {
    private final Evidence evidence;
    private final StringBuilder html = new StringBuilder();

    HtmlReport(Evidence evidence) {
        this.evidence = evidence;
    }

    String page() {
        html.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escape(title()))
                .append("</title>\n<style>\n")
                .append(style())
                .append("</style></head>\n<body>\n");
        head();
        violations();
        controls();
        suppressions();
        rules();
        html.append("</body></html>");
        return html.toString();
    }

    private String title() {
        return "Policy evidence: " + evidence.context().project() + " / " + evidence.stack();
    }

    private void head() {
        html.append("<header><h1>").append(escape(title())).append("</h1>\n<p>Pack ");
        text(evidence.pack().name() + " " + evidence.pack().version() + ", levels of " + evidence.environment() + ", "
                + evidence.context().today() + ". " + evidence.resources() + " resources examined by "
                + evidence.pack().rules().size() + " rules.");
        html.append("</p>\n");
        if (!evidence.complete()) {
            html.append("<p class=\"note\">This run has not come to its end: the rules that look at the whole stack ")
                    .append("have not spoken yet.</p>\n");
        }
        html.append("<ul class=\"tiles\">");
        tile("fail", "violations");
        tile("suppressed", "accepted");
        tile("unknown", "not known yet");
        tile("pass", "passed");
        tile("not-applicable", "not applicable");
        html.append("</ul></header>\n");
    }

    private void tile(String outcome, String label) {
        html.append("<li class=\"")
                .append(outcome)
                .append("\"><b>")
                .append(evidence.count(outcome))
                .append("</b> ");
        text(label);
        html.append("</li>");
    }

    private void violations() {
        List<Finding> broken = evidence.findings().stream()
                .filter(Finding::isViolation)
                .sorted(Comparator.comparing((Finding finding) -> finding.rule().severity())
                        .reversed())
                .toList();
        html.append("<section><h2>What to mend</h2>\n");
        if (broken.isEmpty()) {
            html.append("<p>Nothing: no rule found a violation that nobody answers for.</p>\n");
        }
        broken.forEach(this::violation);
        html.append("</section>\n");
    }

    private void violation(Finding finding) {
        html.append("<article class=\"fail\"><h3>");
        text(finding.resourceName());
        html.append(" <small>");
        text(finding.rule().title() + " · " + finding.rule().severity().name().toLowerCase(Locale.ROOT) + " · "
                + finding.level().label());
        html.append("</small></h3>\n<table><tr><th>Where</th><th>Found</th><th>Expected</th></tr>");
        if (finding.verdict() instanceof Verdict.Fail fail) {
            for (Verdict.Fail breach : fail.breaches()) {
                row(breach.path().isEmpty() ? "the resource" : breach.path(), breach.found(), breach.expected());
            }
        }
        html.append("</table><p><b>Why</b> ");
        text(finding.rule().why());
        html.append("<br><b>Fix</b> ");
        text(finding.rule().fix());
        html.append("</p><code>");
        text(finding.urn());
        html.append("</code></article>\n");
    }

    private void controls() {
        if (evidence.pack().controls().isEmpty()) {
            return;
        }
        Map<ControlStatus, Integer> counts = new LinkedHashMap<>();
        html.append("<section><h2>Control by control</h2>\n<table class=\"controls\">")
                .append("<tr><th>Control</th><th>Status</th><th>Rules and resources</th></tr>\n");
        for (Control control : evidence.pack().controls()) {
            ControlStatus status = ControlStatus.of(evidence, control);
            counts.merge(status, 1, Integer::sum);
            control(control, status);
        }
        html.append("</table>\n<p>");
        List<String> parts = new ArrayList<>();
        for (ControlStatus status : ControlStatus.values()) {
            if (counts.containsKey(status)) {
                parts.add(counts.get(status) + " " + status.label());
            }
        }
        text(String.join(", ", parts) + ".");
        html.append("</p></section>\n");
    }

    private void control(Control control, ControlStatus status) {
        html.append("<tr class=\"")
                .append(status.name().toLowerCase(Locale.ROOT))
                .append("\"><td><b>");
        text(control.id());
        html.append("</b> ");
        text(control.text());
        html.append("<br><small>");
        text(control.section());
        html.append("</small></td><td>");
        text(status.label());
        html.append("</td><td>");
        control.manual().ifPresent(this::text);
        for (String rule : evidence.rulesOf(control)) {
            List<Finding> own = evidence.of(control).stream()
                    .filter(finding -> finding.ruleId().equals(rule))
                    .toList();
            html.append("<details><summary>");
            text(rule + " (" + own.size() + ")");
            html.append("</summary><ul>");
            own.forEach(finding -> {
                html.append("<li>");
                text(finding.resourceName() + ": " + finding.outcome() + reason(finding));
                html.append("</li>");
            });
            html.append("</ul></details>");
        }
        html.append("</td></tr>\n");
    }

    private static String reason(Finding finding) {
        if (finding.suppression().isPresent()) {
            Suppression by = finding.suppression().get();
            return by.since().map(day -> " since " + day).orElse("") + " until " + by.expires() + ", " + by.owner()
                    + ": " + by.reason();
        }
        if (finding.verdict() instanceof Verdict.Unknown unknown) {
            return " at " + unknown.path();
        }
        return finding.verdict() instanceof Verdict.NotApplicable none ? " (" + none.reason() + ")" : "";
    }

    private void suppressions() {
        html.append("<section><h2>What somebody answers for</h2>\n");
        if (evidence.suppressions().isEmpty()) {
            html.append("<p>Nothing is suppressed.</p></section>\n");
            return;
        }
        html.append("<table><tr><th>Rule</th><th>Resource</th><th>Reason</th><th>Owner</th><th>Since</th>")
                .append("<th>Until</th><th>State</th></tr>\n");
        for (Suppression suppression : evidence.suppressions()) {
            boolean expired = suppression.expiredOn(evidence.context().today());
            row(
                    suppression.rule(),
                    suppression.resource(),
                    suppression.reason(),
                    suppression.owner(),
                    suppression.since().map(Object::toString).orElse(""),
                    suppression.expires().toString(),
                    expired
                            ? "expired"
                            : evidence.stale().contains(suppression) ? "stale: covers nothing" : "in force");
        }
        html.append("</table></section>\n");
    }

    private void rules() {
        html.append("<section><h2>Every rule</h2>\n<table><tr><th>Rule</th><th>Severity</th><th>Checks</th>")
                .append("<th>Passed</th><th>Violated</th><th>Accepted</th><th>Not known yet</th></tr>\n");
        evidence.pack().rules().forEach(rule -> {
            List<Finding> own = evidence.findings().stream()
                    .filter(finding -> finding.ruleId().equals(rule.info().id()))
                    .toList();
            row(
                    rule.info().id(),
                    rule.info().severity().name().toLowerCase(Locale.ROOT),
                    String.join(
                            ", ",
                            rule.info().references().stream()
                                    .map(Object::toString)
                                    .toList()),
                    count(own, "pass"),
                    count(own, "fail"),
                    count(own, "suppressed"),
                    count(own, "unknown"));
        });
        html.append("</table></section>\n");
    }

    private static String count(List<Finding> findings, String outcome) {
        long count = findings.stream()
                .filter(finding -> finding.outcome().equals(outcome))
                .count();
        return count == 0 ? "" : String.valueOf(count);
    }

    private void row(String... cells) {
        html.append("<tr>");
        for (String cell : cells) {
            html.append("<td>");
            text(cell);
            html.append("</td>");
        }
        html.append("</tr>\n");
    }

    private void text(String text) {
        html.append(escape(text));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String style() {
        try (InputStream css = HtmlReport.class.getResourceAsStream("evidence.css")) {
            if (css == null) {
                throw new IllegalStateException("evidence.css is missing beside " + HtmlReport.class.getName());
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
