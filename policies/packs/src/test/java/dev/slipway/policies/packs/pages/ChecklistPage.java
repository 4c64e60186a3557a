package dev.slipway.policies.packs.pages;

import dev.slipway.policies.sdk.Control;
import dev.slipway.policies.sdk.PolicyPack;
import dev.slipway.policies.sdk.Rule;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which item of the guides is checked by which rule, and why the rest is not. */
final class ChecklistPage {
    private static final String RULES = "../rules/";

    private final PolicyPack pack;
    private final Page page = new Page();

    ChecklistPage(PolicyPack pack) {
        this.pack = pack;
    }

    String page() throws IOException {
        page.paragraph("# The guides' checklists, item by item");
        page.paragraph(
                "<!-- Made from the rules, controls.yaml and docs/requirements; ChecklistTest says how to make it anew. -->");
        summary();
        sections();
        controls();
        catalogue();
        return page.markdown();
    }

    private void summary() {
        long manual = pack.controls().stream()
                .filter(control -> control.manual().isPresent())
                .count();
        page.paragraph("Of the " + pack.controls().size()
                + " items of the five guides' checklists and of their requirements on"
                + " policy, " + (pack.controls().size() - manual) + " are checked by rules on every preview. " + manual
                + " cannot be: each says why. The evidence that a run leaves behind follows the same list.");
    }

    private void sections() {
        Map<String, List<Control>> sections = pack.controls().stream()
                .collect(Collectors.groupingBy(Control::section, LinkedHashMap::new, Collectors.toList()));
        sections.forEach((section, controls) -> {
            page.paragraph("## " + section);
            page.table("Item", "Text", "Checked by, or why no machine can");
            controls.forEach(control -> page.row(List.of(
                    control.id(),
                    Page.cell(control.text()),
                    control.manual().map(Page::cell).orElseGet(() -> rulesNaming(control.id())))));
            page.line("");
        });
    }

    private void controls() throws IOException {
        List<Map<String, String>> rows = Guides.rows("controls.csv");
        page.paragraph("## Controls drawn from the guides");
        page.paragraph("The " + rows.size()
                + " controls sum up what the guides ask for together. Not all can be seen in resources: those"
                + " without a rule are held by the planner and its tests ([coverage](../coverage.md)), or by people.");
        page.table("Control", "Text", "Rules");
        rows.forEach(row -> page.row(List.of(
                Guides.cell(row, "id"), Page.cell(Guides.cell(row, "control")), rulesNaming(Guides.cell(row, "id")))));
        page.line("");
    }

    private void catalogue() throws IOException {
        page.paragraph("## The catalogue");
        page.paragraph(
                "Of the catalogue of rules that other tools have for the same resources, these are split, named otherwise or check less or more; all"
                        + " others are rules of the same name and check.");
        page.table("Catalogue", "Rules", "Why");
        Guides.rows("catalogue.csv").stream()
                .filter(row -> !Guides.cell(row, "reason").isEmpty())
                .forEach(row -> page.row(List.of(
                        Guides.cell(row, "id"),
                        rules(rule -> List.of(Guides.cell(row, "rules").split(";"))
                                .contains(rule.info().id())),
                        Page.cell(Guides.cell(row, "reason")))));
    }

    private String rulesNaming(String id) {
        String rules = rules(rule -> rule.info().references().stream()
                .anyMatch(reference -> reference.id().equals(id)));
        return rules.isEmpty() ? "–" : rules;
    }

    private String rules(Predicate<Rule> wanted) {
        return pack.rules().stream()
                .filter(wanted)
                .map(rule -> Page.link(rule, RULES))
                .collect(Collectors.joining(", "));
    }
}
