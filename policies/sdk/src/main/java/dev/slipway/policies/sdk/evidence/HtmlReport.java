package dev.slipway.policies.sdk.evidence;

import dev.slipway.policies.sdk.Control;
import dev.slipway.policies.sdk.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The evidence for people: one page without scripts or links to elsewhere, fit to be mailed and archived. It begins with
 * what a founder asks, goes on with what an engineer mends, and ends with what an auditor files.
 */
final class HtmlReport {
    private final Evidence evidence;
    private final Html html = new Html();

    HtmlReport(Evidence evidence) {
        this.evidence = evidence;
    }

    String page() {
        html.raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .element("title", "", title())
                .raw("\n<style>\n" + style() + "</style></head>\n<body>\n");
        head();
        inShort();
        new HtmlViolations(evidence, html).write();
        new HtmlControls(evidence, html).write();
        new HtmlLists(evidence, html).write();
        html.raw("</body></html>");
        return html.toString();
    }

    private String title() {
        return "Policy evidence: " + evidence.context().project() + " / " + evidence.stack();
    }

    private void head() {
        html.raw("<header>").element("p", "eyebrow", "Policy evidence");
        html.element("h1", "", evidence.context().project() + " / " + evidence.stack());
        html.element(
                "p",
                "facts",
                evidence.context().today() + " · levels of " + evidence.environment() + " · "
                        + counted(evidence.resources(), "resource") + " · "
                        + counted(evidence.pack().rules().size(), "rule") + " · pack "
                        + evidence.pack().name() + " " + evidence.pack().version());
        html.raw("<nav>");
        link("short", "In short");
        link("mend", "What to mend");
        if (!evidence.pack().controls().isEmpty()) {
            link("controls", "Control by control");
        }
        link("answered", "Answered for");
        link("unknown", "Not known yet");
        link("limits", "Not covered");
        link("rules", "Every rule");
        html.raw("</nav></header>\n");
    }

    private void link(String id, String text) {
        html.raw("<a href=\"#" + id + "\">").text(text).raw("</a>");
    }

    private void inShort() {
        html.section("short", "In short", "");
        long fatal = evidence.findings().stream().filter(Finding::isFatal).count();
        long broken = evidence.count("fail");
        String standing = fatal > 0 ? "fails" : broken > 0 ? "warns" : "stands";
        html.open("p", "standing " + standing).text(sentence(fatal, broken)).close("p");
        if (!evidence.complete()) {
            html.element(
                    "p",
                    "note",
                    "This run has not come to its end: the rules that look at the whole stack have not spoken yet.");
        }
        html.raw("<ul class=\"tiles\">");
        tile("fail", "violations");
        tile("suppressed", "answered for");
        tile("unknown", "not known yet");
        tile("pass", "checks passed");
        html.raw("</ul>\n");
        bars();
        html.endSection();
    }

    private static String sentence(long fatal, long broken) {
        if (fatal > 0) {
            return counted(fatal, "violation") + (fatal == 1 ? " stops" : " stop") + " this stack.";
        }
        return broken > 0
                ? counted(broken, "violation") + (broken == 1 ? " is" : " are")
                        + " advised to be mended; none stops this stack."
                : "Nothing stands against this stack.";
    }

    static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private void tile(String outcome, String label) {
        html.open("li", outcome)
                .element("b", "", String.valueOf(evidence.count(outcome)))
                .text(label)
                .close("li");
    }

    /** One bar for each list of controls: how much of it is met, violated and so on. */
    private void bars() {
        Map<String, Map<ControlStatus, Integer>> sections = new LinkedHashMap<>();
        for (Control control : evidence.pack().controls()) {
            sections.computeIfAbsent(control.section(), name -> new EnumMap<>(ControlStatus.class))
                    .merge(ControlStatus.of(evidence, control), 1, Integer::sum);
        }
        if (sections.isEmpty()) {
            return;
        }
        html.raw("<dl class=\"bars\">\n");
        sections.forEach((section, counts) -> {
            html.element("dt", "", section).raw("<dd><span class=\"bar\">");
            counts.forEach((status, count) -> html.raw("<i class=\"" + status.style() + "\" style=\"flex:" + count
                    + "\" title=\"" + count + " " + status.label() + "\"></i>"));
            html.raw("</span><small>");
            StringBuilder words = new StringBuilder();
            counts.forEach((status, count) -> words.append(words.length() == 0 ? "" : ", ")
                    .append(count)
                    .append(' ')
                    .append(status.label()));
            html.text(words.toString()).raw("</small></dd>\n");
        });
        html.raw("</dl>\n");
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
