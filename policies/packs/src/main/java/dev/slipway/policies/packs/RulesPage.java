package dev.slipway.policies.packs;

import dev.slipway.policies.sdk.Control;
import dev.slipway.policies.sdk.PolicyPack;
import dev.slipway.policies.sdk.Remediation;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.Rule;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.StackRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The documentation page of all rules, made from what they say of themselves. */
public final class RulesPage {
    private final PolicyPack pack;
    private final StringBuilder page = new StringBuilder();

    private RulesPage(PolicyPack pack) {
        this.pack = pack;
    }

    /** The page as Markdown. */
    public static String of(PolicyPack pack) {
        return new RulesPage(pack).write();
    }

    private String write() {
        line("# Rules");
        line("");
        line("<!-- Made from the rules; `RulesPageTest` says how to make it anew. -->");
        line("");
        line("The pack has " + pack.rules().size() + " rules. How they are run, enforced and suppressed is told in");
        line("[policies.md](policies.md); the levels of each environment stand in `slipway-pack.yaml`.");
        line("");
        line("- [The guides' checklists](#the-guides-checklists)");
        Map<String, List<Rule>> groups = groups();
        groups.keySet().forEach(group -> line("- [" + group + "](#" + anchor(group) + ")"));
        line("");
        checklists();
        groups.forEach((group, rules) -> {
            line("## " + group);
            line("");
            rules.forEach(this::rule);
        });
        return page.toString();
    }

    private Map<String, List<Rule>> groups() {
        Map<String, List<Rule>> groups = new TreeMap<>();
        String root = SlipwayPack.class.getPackageName() + ".";
        pack.rules().forEach(rule -> groups.computeIfAbsent(
                        rule.getClass().getPackageName().substring(root.length()), name -> new ArrayList<>())
                .add(rule));
        return groups;
    }

    private void checklists() {
        line("## The guides' checklists");
        line("");
        line("| Item | Text | Checked by, or why no machine can |");
        line("| --- | --- | --- |");
        for (Control control : pack.controls()) {
            List<String> rules = pack.rules().stream()
                    .map(Rule::info)
                    .filter(info -> info.references().stream()
                            .anyMatch(reference -> reference.id().equals(control.id())))
                    .map(info -> "[" + info.id() + "](#" + info.id() + ")")
                    .toList();
            line("| " + control.id() + " | " + control.text() + " | "
                    + control.manual().orElse(String.join(", ", rules)) + " |");
        }
        line("");
    }

    private void rule(Rule rule) {
        RuleInfo info = rule.info();
        line("### " + info.id());
        line("");
        line("**" + info.title() + ".** " + info.why());
        line("");
        line("- Fix: " + info.fix());
        line("- Severity " + info.severity().name().toLowerCase(Locale.ROOT) + "; " + levels(info) + ". Looks at "
                + (rule instanceof StackRule ? "the whole stack" : "one resource") + ": "
                + String.join(
                        ", ",
                        rule.types().stream().map(type -> "`" + type + "`").toList()) + ".");
        line("- Asked for by "
                + String.join(
                        ", ", info.references().stream().map(Object::toString).toList()) + ".");
        info.config()
                .settings()
                .forEach((name, setting) -> line("- Setting `" + name + "` (" + setting.type() + ", default `"
                        + plain(setting.fallback()) + "`): " + setting.description() + "."));
        remediation(rule)
                .ifPresent(remedy -> line("- At level `remediate` it mends the resource"
                        + (remedy.safe() ? "." : "; think first: that replaces, costs or may break something.")));
        line("");
    }

    private String levels(RuleInfo info) {
        List<String> levels = pack.settings().environments().keySet().stream()
                .map(name -> pack.settings().level(info, name).label() + " in " + name)
                .toList();
        return String.join(", ", levels);
    }

    private static Optional<Remediation> remediation(Rule rule) {
        return rule instanceof ResourceRule one ? one.remediation() : Optional.empty();
    }

    private static String plain(Object value) {
        return value instanceof Double number && number == Math.rint(number)
                ? String.valueOf(number.longValue())
                : String.valueOf(value);
    }

    private static String anchor(String heading) {
        return heading.replace(".", "");
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
