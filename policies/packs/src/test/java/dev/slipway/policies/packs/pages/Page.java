package dev.slipway.policies.packs.pages;

import dev.slipway.policies.packs.SlipwayPack;
import dev.slipway.policies.sdk.Rule;
import java.util.List;

/** Lines of Markdown, and the words and places that all pages share. */
final class Page {
    private final StringBuilder text = new StringBuilder();

    Page line(String line) {
        text.append(line).append('\n');
        return this;
    }

    /** A paragraph and an empty line. */
    Page paragraph(String line) {
        return line(line).line("");
    }

    Page row(List<String> cells) {
        return line("| " + String.join(" | ", cells) + " |");
    }

    Page table(String... heads) {
        row(List.of(heads));
        return row(java.util.Arrays.stream(heads).map(head -> "---").toList());
    }

    String markdown() {
        return text.toString().stripTrailing() + "\n";
    }

    /** The service a rule belongs to, as {@code aws.rds}: its package below the pack's. */
    static String service(Rule rule) {
        return rule.getClass()
                .getPackageName()
                .substring(SlipwayPack.class.getPackageName().length() + 1);
    }

    /** Where a rule's page lies below docs/rules, as {@code aws/rds-multi-az.md}. */
    static String file(Rule rule) {
        return service(rule).replaceAll("\\..*", "") + "/" + rule.info().id() + ".md";
    }

    /** A link to a rule's page from a folder beside docs/rules. */
    static String link(Rule rule, String rules) {
        return "[" + rule.info().id() + "](" + rules + file(rule) + ")";
    }

    /** Text that stays in its table cell. */
    static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ").replace("<", "&lt;");
    }
}
