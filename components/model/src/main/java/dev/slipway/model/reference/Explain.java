package dev.slipway.model.reference;

import dev.slipway.model.check.DidYouMean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an option of the app file means, for {@code slipway explain}. */
public final class Explain {
    private static final int WIDTH = 100;

    private Explain() {}

    /**
     * The text for a path such as {@code services.readiness.path}; names of your own may stand in it ({@code services.api.port}), and a
     * concept may stand first or alone ({@code probe.path}, {@code probe}). An empty path explains the app.
     *
     * @throws IllegalArgumentException when there is no such option; the message says what there is
     */
    public static String of(String path) {
        Reference reference = Reference.get();
        Optional<Concept> named = reference.concepts().stream()
                .filter(it -> it.name().equals(path))
                .findFirst();
        if (path.isBlank()) {
            return concept("the app file", reference.app());
        }
        boolean topLevel = reference.app().options().containsKey(path);
        return named.isPresent() && !topLevel ? concept(path, named.get()) : option(path, reference);
    }

    private static String option(String path, Reference reference) {
        Concept concept = reference.app();
        Option option = null;
        boolean nameMayFollow = false;
        String note = "";
        List<String> steps = List.of(path.split("\\.", -1));
        Optional<Concept> start = reference.concepts().stream()
                .filter(it -> it.name().equals(steps.get(0)))
                .filter(it -> !reference.app().options().containsKey(it.name()))
                .findFirst();
        concept = start.orElse(concept);
        for (String written : steps.subList(start.isPresent() ? 1 : 0, steps.size())) {
            String segment = written.replaceAll("\\[[0-9]*]$", "");
            Option next = concept.options().get(segment);
            if (next == null && nameMayFollow) {
                nameMayFollow = false;
                note = DidYouMean.of(segment, concept.options().keySet())
                        .map(near -> wrap(
                                        "(" + segment + " is taken for a name of your own; did you mean " + near + "?)",
                                        "  ")
                                + "\n")
                        .orElse(note);
                continue;
            }
            if (next == null) {
                throw unknown(path, segment, concept, reference);
            }
            option = next;
            nameMayFollow = next.type() instanceof OptionType.MapOf || next.type() instanceof OptionType.Overlay;
            Concept outer = concept;
            concept = section(next.type()).map(reference::concept).orElse(outer);
        }
        return option == null ? concept(path, concept) : path + "\n\n" + note + option(option, reference);
    }

    private static IllegalArgumentException unknown(String path, String segment, Concept concept, Reference reference) {
        List<String> owners = reference.concepts().stream()
                .filter(it -> it.options().containsKey(segment))
                .map(it -> it.name() + "." + segment)
                .toList();
        String fix = owners.isEmpty()
                ? DidYouMean.of(segment, concept.options().keySet())
                        .map(it -> "did you mean " + it + "? ")
                        .orElse("")
                : "did you mean " + String.join(" or ", owners) + "? ";
        return new IllegalArgumentException("there is no option " + path + ": " + fix + concept.name() + " has "
                + String.join(", ", concept.options().keySet()));
    }

    /** The concept that an option's value, element or mapped value is made of. */
    static Optional<String> section(OptionType type) {
        if (type instanceof OptionType.Section section) {
            return Optional.of(section.concept());
        }
        if (type instanceof OptionType.ListOf list) {
            return section(list.element());
        }
        return type instanceof OptionType.MapOf map ? section(map.value()) : Optional.empty();
    }

    private static String option(Option option, Reference reference) {
        StringBuilder text = new StringBuilder(wrap(option.description(), "  ")).append('\n');
        line(text, "type", option.type().words() + (option.allowFalse() ? ", or false" : ""));
        scalar(option.type()).ifPresent(it -> line(text, "form", it.expected()));
        line(text, "default", option.required() ? "none, it must be given" : defaultText(option));
        option.unit().ifPresent(it -> line(text, "unit", it));
        option.min()
                .ifPresent(it -> line(text, "range", it + " to " + option.max().orElse("any")));
        option.example().ifPresent(it -> line(text, "example", Flow.write(it)));
        section(option.type()).map(reference::concept).ifPresent(concept -> text.append('\n')
                .append(body(concept)));
        return text.toString();
    }

    private static Optional<ScalarType> scalar(OptionType type) {
        if (type instanceof OptionType.ListOf list) {
            return scalar(list.element());
        }
        if (type instanceof OptionType.MapOf map) {
            return scalar(map.value());
        }
        return type instanceof OptionType.Scalar scalar ? Optional.of(scalar.type()) : Optional.empty();
    }

    /** The default as a value, or what happens without one. */
    static String defaultText(Option option) {
        return option.defaultValue().map(Flow::write).or(option::defaultIs).orElse("none");
    }

    private static void line(StringBuilder text, String word, String value) {
        String pad = " ".repeat(9 - word.length());
        text.append("  ")
                .append(word)
                .append(pad)
                .append(wrap(value, " ".repeat(11)).strip())
                .append('\n');
    }

    private static String concept(String title, Concept concept) {
        return title + "\n\n" + body(concept);
    }

    private static String body(Concept concept) {
        StringBuilder text = new StringBuilder(wrap(concept.name() + ": " + concept.description(), "  "));
        concept.shortKey().ifPresent(key -> text.append("  A plain value is short for a mapping with ")
                .append(key)
                .append(".\n"));
        int widest = concept.options().keySet().stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
        text.append('\n');
        for (Map.Entry<String, Option> entry : concept.options().entrySet()) {
            Option option = entry.getValue();
            String pad = " ".repeat(widest + 2 - entry.getKey().length());
            String words = option.description()
                    + (option.required() ? " Required." : " Default: " + defaultText(option) + ".");
            String indent = " ".repeat(4 + widest + 2);
            text.append("    ")
                    .append(entry.getKey())
                    .append(pad)
                    .append(wrap(words, indent).strip())
                    .append('\n');
        }
        concept.example().ifPresent(it -> {
            text.append("\n  Example\n\n");
            it.lines().forEach(line -> text.append("    ").append(line).append('\n'));
        });
        return text.toString();
    }

    private static String wrap(String text, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent);
        for (String word : text.split("\\s+", -1)) {
            if (line.length() + word.length() > WIDTH && !line.toString().isBlank()) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
            }
            line.append(line.length() == indent.length() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return String.join("\n", lines) + "\n";
    }
}
