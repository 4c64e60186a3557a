package dev.slipway.policies.packs.pages;

import dev.slipway.policies.sdk.PolicyPack;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.Remediation;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.Rule;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.StackRule;
import dev.slipway.policies.sdk.Verdict;
import dev.slipway.policies.testkit.Example;
import dev.slipway.policies.testkit.Examples;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The page of one rule: what the rule says of itself, and what its test showed to it. */
final class RulePage {
    private final PolicyPack pack;
    private final Map<String, String> guides;

    RulePage(PolicyPack pack, Map<String, String> guides) {
        this.pack = pack;
        this.guides = guides;
    }

    String of(Rule rule, Examples examples) {
        RuleInfo info = rule.info();
        Example good = examples.good().orElseThrow(() -> missing(info, "passes"));
        Example bad = examples.bad().orElseThrow(() -> missing(info, "fails"));
        Page page = new Page();
        page.paragraph("# " + info.id());
        page.paragraph("<!-- Made from the rule and its test; RulePagesTest says how to make it anew. -->");
        page.paragraph(info.title() + ".");
        facts(page, rule);
        page.paragraph("## Why").paragraph(info.why());
        page.paragraph("## Bad");
        example(page, bad);
        bad.violation().ifPresent(fail -> message(page, fail));
        page.paragraph("## Good");
        example(page, good);
        fix(page, rule);
        settings(page, info);
        references(page, info);
        cases(page, examples);
        return page.markdown();
    }

    private static IllegalStateException missing(RuleInfo info, String what) {
        return new IllegalStateException(
                info.id() + ": its test shows no resource that " + what + ", so its page would have no example");
    }

    private void facts(Page page, Rule rule) {
        RuleInfo info = rule.info();
        page.table("", "");
        page.row(List.of("Severity", label(info.severity())));
        page.row(List.of("Level", levels(info)));
        page.row(List.of("Looks at", types(rule)));
        page.row(List.of(
                "When",
                rule instanceof StackRule
                        ? "once the whole stack is registered: it needs other resources"
                        : "before the resource is created or updated"));
        page.row(List.of("Selections", selections(info)));
        page.line("");
    }

    private String levels(RuleInfo info) {
        return pack.settings().environments().keySet().stream()
                .map(name -> pack.settings().level(info, name).label() + " in " + name)
                .collect(Collectors.joining(", "));
    }

    private static String types(Rule rule) {
        return rule.types().stream().map(type -> "`" + type + "`").collect(Collectors.joining(", "));
    }

    private String selections(RuleInfo info) {
        return pack.settings().selections().keySet().stream()
                .filter(selection -> pack.settings().selects(selection, info))
                .map(selection -> "`" + selection + "`")
                .collect(Collectors.joining(", "));
    }

    private static void example(Page page, Example example) {
        page.line("```yaml").line(example.yaml().stripTrailing()).paragraph("```");
    }

    private static void message(Page page, Verdict.Fail fail) {
        fail.breaches().forEach(breach -> page.line("- " + breach(breach)));
        page.line("");
    }

    private static String breach(Verdict.Fail breach) {
        String where = breach.path().isEmpty() ? "the resource" : "`" + breach.path() + "`";
        return where + ": found " + Page.cell(breach.found()) + ", expected " + Page.cell(breach.expected());
    }

    private static void fix(Page page, Rule rule) {
        page.paragraph("## Fix").paragraph(rule.info().fix());
        Optional<Remediation> remedy = rule instanceof ResourceRule one ? one.remediation() : Optional.empty();
        page.paragraph(remedy.map(RulePage::remedy)
                .orElse("No remediation: what the resource should be instead is for its author to say."));
    }

    private static String remedy(Remediation remedy) {
        String edits = remedy.edits().stream()
                .map(edit -> "`" + String.join(".", edit.path()) + "`")
                .collect(Collectors.joining(", "));
        return remedy.safe()
                ? "At level `remediate` the pack sets " + edits + " itself."
                : "At level `remediate` the pack would set " + edits
                        + ", but that replaces, costs or may break something: it is off unless the level is given to this rule by name.";
    }

    private static void settings(Page page, RuleInfo info) {
        if (info.config().settings().isEmpty()) {
            return;
        }
        page.paragraph("## Settings").table("Name", "Type", "Default", "Meaning");
        info.config()
                .settings()
                .forEach((name, setting) -> page.row(List.of(
                        "`" + name + "`",
                        setting.type(),
                        "`" + plain(setting.fallback()) + "`",
                        Page.cell(setting.description()))));
        page.line("");
    }

    private static String plain(Object value) {
        return value instanceof Double number && number == Math.rint(number)
                ? String.valueOf(number.longValue())
                : String.valueOf(value);
    }

    private void references(Page page, RuleInfo info) {
        page.paragraph("## Asked for by");
        info.references().forEach(reference -> page.line("- " + asked(reference)));
        page.line("");
    }

    private String asked(Reference reference) {
        String id = reference.id();
        return switch (reference.framework()) {
            case Reference.GUIDES -> id + ": " + guides.getOrDefault(id, "");
            case Reference.FSBP ->
                "AWS Foundational Security Best Practices [" + id + "]"
                        + "(https://docs.aws.amazon.com/securityhub/latest/userguide/"
                        + id.substring(0, id.indexOf('.')).toLowerCase(Locale.ROOT) + "-controls.html#"
                        + id.replace('.', '-').toLowerCase(Locale.ROOT) + ")";
            case Reference.POD_SECURITY ->
                "[Pod Security Standards, restricted]"
                        + "(https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted): `" + id
                        + "`";
            case Reference.CIS_AWS -> "CIS Amazon Web Services Foundations Benchmark 5.0, " + id;
            case Reference.CIS_DOCKER -> "CIS Docker Benchmark, " + id;
            case Reference.CIS_KUBERNETES -> "CIS Kubernetes Benchmark 2.0.1, " + id;
            default -> reference.toString();
        };
    }

    private static void cases(Page page, Examples examples) {
        page.paragraph("## What its test holds").table("Case", "Verdict");
        examples.all().stream()
                .map(example -> List.of(example.sentence(), verdict(example)))
                .distinct()
                .forEach(page::row);
    }

    private static String verdict(Example example) {
        Optional<Verdict> verdict = example.verdict();
        if (verdict.isEmpty()) {
            return "not looked at";
        }
        if (verdict.get() instanceof Verdict.Fail fail) {
            return fail.breaches().stream().map(RulePage::breach).collect(Collectors.joining("; "));
        }
        if (verdict.get() instanceof Verdict.Unknown unknown) {
            return "unknown" + (unknown.path().isEmpty() ? "" : " until `" + unknown.path() + "` is known");
        }
        return verdict.get() instanceof Verdict.NotApplicable none
                ? "not applicable: " + Page.cell(none.reason())
                : "pass";
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
