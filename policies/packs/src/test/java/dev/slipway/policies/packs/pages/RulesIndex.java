package dev.slipway.policies.packs.pages;

import dev.slipway.policies.sdk.PolicyPack;
import dev.slipway.policies.sdk.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The list of all rules, by service. */
final class RulesIndex {
    private final PolicyPack pack;

    RulesIndex(PolicyPack pack) {
        this.pack = pack;
    }

    String page() {
        Page page = new Page();
        page.paragraph("# Rules");
        page.paragraph("<!-- Made from the rules; RulePagesTest says how to make it anew. -->");
        page.paragraph("The pack has " + pack.rules().size()
                + " rules. Each has a page with why, a bad and a good example, the fix, who"
                + " asks for it, and what its test holds. How they are run, enforced and suppressed is told in"
                + " [policies.md](../policies.md); which item of the guides' checklists is checked by which rule in"
                + " [checklist.md](../policies/checklist.md).");
        selections(page);
        groups().forEach((service, rules) -> {
            page.paragraph("## " + service);
            page.table("Rule", "A compliant resource", "Severity");
            rules.forEach(rule -> page.row(List.of(
                    Page.link(rule, ""),
                    Page.cell(rule.info().title()),
                    rule.info().severity().name().toLowerCase(Locale.ROOT))));
            page.line("");
        });
        return page.markdown();
    }

    private void selections(Page page) {
        page.table("Selection", "Rules", "Chosen by");
        pack.settings().selections().keySet().forEach(selection -> {
            long rules = pack.rules().stream()
                    .filter(rule -> pack.settings().selects(selection, rule.info()))
                    .count();
            page.row(List.of(
                    "`" + selection + "`",
                    String.valueOf(rules),
                    "`pulumi config set slipway:policySelection " + selection + "`, `slipway check --pack " + selection
                            + "`"));
        });
        page.line("");
    }

    private Map<String, List<Rule>> groups() {
        Map<String, List<Rule>> groups = new TreeMap<>();
        pack.rules().forEach(rule -> groups.computeIfAbsent(Page.service(rule), name -> new ArrayList<>())
                .add(rule));
        return groups;
    }
}
