package dev.slipway.cli.report;

import dev.slipway.cli.CliException;
import dev.slipway.model.reference.Concept;
import dev.slipway.model.reference.Option;
import dev.slipway.model.reference.OptionType;
import dev.slipway.model.reference.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A key of the app file explained from the annotated reference, found by walking down the keys. */
public final class KeyExplanation {
    private static final int WIDTH = 100;

    private final List<String> lines = new ArrayList<>();

    private KeyExplanation() {}

    /**
     * Lines that explain a key; all keys of the first level for the empty key.
     *
     * @throws CliException when there is no such key, with those that there are
     */
    public static List<String> of(String key) {
        KeyExplanation explanation = new KeyExplanation();
        Concept concept = Reference.get().app();
        if (key.isEmpty()) {
            explanation.concept("The app file", concept);
            return explanation.lines;
        }
        explanation.walk(concept, List.of(key.split("\\.")), key);
        return explanation.lines;
    }

    /** Names that the user chose (the "api" in services.api.port) stand in keys and are passed over. */
    private void walk(Concept concept, List<String> keys, String whole) {
        Option option = concept.options().get(keys.get(0));
        if (option == null) {
            throw CliException.usage(
                    "key " + whole,
                    "a key of " + concept.name() + ": "
                            + String.join(", ", concept.options().keySet()),
                    keys.get(0),
                    "slipway explain without a key lists the first level");
        }
        List<String> rest = keys.subList(1, keys.size());
        Optional<Concept> below = section(option.type()).map(Reference.get()::concept);
        if (rest.isEmpty()) {
            option(whole, option);
            below.ifPresent(it -> {
                lines.add("");
                concept("Its keys", it);
            });
        } else if (below.isEmpty()) {
            option(whole, option);
        } else {
            Concept next = below.get();
            boolean chosenName =
                    option.type() instanceof OptionType.MapOf && !next.options().containsKey(rest.get(0));
            List<String> after = chosenName ? rest.subList(1, rest.size()) : rest;
            if (after.isEmpty()) {
                concept(whole, next);
            } else {
                walk(next, after, whole);
            }
        }
    }

    private static Optional<String> section(OptionType type) {
        if (type instanceof OptionType.Section section) {
            return Optional.of(section.concept());
        }
        if (type instanceof OptionType.ListOf list) {
            return section(list.element());
        }
        return type instanceof OptionType.MapOf map ? section(map.value()) : Optional.empty();
    }

    private void option(String key, Option option) {
        lines.add(key);
        wrap("  ", option.description());
        lines.add("");
        fact("type", option.type().words());
        option.unit().ifPresent(it -> fact("unit", it));
        range(option).ifPresent(it -> fact("range", it));
        fact("default", standard(option));
        option.example().ifPresent(it -> fact("example", String.valueOf(it)));
    }

    private static String standard(Option option) {
        if (option.required()) {
            return "none, it must be given";
        }
        return option.defaultValue()
                .map(value -> String.valueOf(value).isEmpty() ? "empty" : String.valueOf(value))
                .or(option::defaultIs)
                .orElse("none");
    }

    private static Optional<String> range(Option option) {
        if (option.min().isEmpty() && option.max().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(option.min().map(it -> "from " + it).orElse("")
                + option.max().map(it -> " to " + it).orElse(""));
    }

    private void concept(String title, Concept concept) {
        lines.add(title);
        wrap("  ", concept.description());
        lines.add("");
        int width = concept.options().keySet().stream()
                .mapToInt(String::length)
                .max()
                .orElse(1);
        concept.options().forEach((name, option) -> {
            String first = option.description().split("(?<=\\.) ")[0];
            wrap("  " + name + " ".repeat(width - name.length() + 2), first);
        });
        concept.example().ifPresent(example -> {
            lines.add("");
            lines.add("Example");
            example.lines().forEach(line -> lines.add("  " + line));
        });
    }

    private void fact(String label, String value) {
        wrap("  " + label + ":" + " ".repeat(Math.max(1, 9 - label.length())), value);
    }

    /** Text broken at spaces, hanging below its start. */
    private void wrap(String lead, String text) {
        String indent = " ".repeat(lead.length());
        StringBuilder line = new StringBuilder(lead);
        for (String word : text.split("\\s+")) {
            if (line.length() > lead.length() && line.length() + word.length() > WIDTH) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(indent);
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().stripTrailing());
    }
}
