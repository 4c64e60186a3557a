package dev.slipway.model.reference;

import dev.slipway.model.ResourceKind;
import java.util.Locale;

/** The reference page of the app file in Markdown, made from the reference. */
public final class ReferencePage {
    private ReferencePage() {}

    /**
     * The whole page; the same text each time.
     *
     * @param opening what stands before the tables, written by hand
     * @param java the Java form of an app, taken from code that compiles
     */
    public static String render(String opening, String java) {
        StringBuilder page = new StringBuilder(opening.strip()).append("\n\n");
        page.append("## The same in Java\n\n");
        page.append(
                "Each YAML form has its Java form, and both give equal records. This is Clipper, from a test that\n");
        page.append("compares it with `apps/clipper/app.yaml`:\n\n```java\n")
                .append(java.strip())
                .append("\n```\n\n");
        page.append("## What references offer\n\n");
        page.append(
                "| kind | attributes for `${name.attribute}` and `uses` | variables without `env` |\n|---|---|---|\n");
        for (ResourceKind kind : ResourceKind.values()) {
            page.append("| ").append(kind.name().toLowerCase(Locale.ROOT)).append(" | ");
            page.append(String.join(", ", kind.attributes())).append(" | ");
            page.append(String.join(", ", kind.defaultEnv("name").keySet())).append(" |\n");
        }
        page.append("\n## Plain values\n\n| type | form | example |\n|---|---|---|\n");
        for (ScalarType type : ScalarType.values()) {
            page.append("| ")
                    .append(type.key())
                    .append(" | ")
                    .append(cell(type.expected()))
                    .append(" | `");
            page.append(cell(type.example())).append("` |\n");
        }
        Reference.get().concepts().forEach(concept -> concept(page, concept));
        return page.toString();
    }

    private static void concept(StringBuilder page, Concept concept) {
        page.append("\n## ")
                .append(concept.name())
                .append("\n\n")
                .append(concept.description())
                .append('\n');
        concept.shortKey().ifPresent(key -> page.append("\nA plain value is short for a mapping with `")
                .append(key)
                .append("`.\n"));
        concept.example().ifPresent(it -> page.append("\n```yaml\n").append(it).append("\n```\n"));
        page.append("\n| key | type | default | description |\n|---|---|---|---|\n");
        for (Option option : concept.options().values()) {
            page.append("| `")
                    .append(option.key())
                    .append("` | ")
                    .append(type(option))
                    .append(" | ");
            page.append(option.required() ? "**required**" : defaultCell(option))
                    .append(" | ");
            page.append(cell(option.description())).append(limits(option)).append(" |\n");
        }
    }

    private static String type(Option option) {
        String words = cell(option.type().words()) + (option.allowFalse() ? ", or false" : "");
        return Explain.section(option.type())
                .map(it -> words.replaceFirst("(^| )" + it + "(?=$|,)", "$1[" + it + "](#" + it + ")"))
                .orElse(words);
    }

    private static String defaultCell(Option option) {
        return option.defaultValue()
                .map(it -> "`" + cell(Flow.write(it)) + "`")
                .or(() -> option.defaultIs().map(ReferencePage::cell))
                .orElse("none");
    }

    private static String limits(Option option) {
        String range =
                option.min().map(it -> it + " to " + option.max().orElse("any")).orElse("");
        String unit = option.unit().orElse("");
        String both = range.isEmpty() || unit.isEmpty() ? range + unit : range + ", " + unit;
        return both.isEmpty() ? "" : " *" + both + "*";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
