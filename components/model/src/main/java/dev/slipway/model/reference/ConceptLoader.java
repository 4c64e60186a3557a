package dev.slipway.model.reference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Turns one annotated YAML file of the reference into a concept; a file with an unknown word does not load. */
final class ConceptLoader {
    private static final Set<String> OPTION_WORDS = Set.of(
            "type",
            "of",
            "keyType",
            "list",
            "values",
            "required",
            "default",
            "defaultIs",
            "unit",
            "min",
            "max",
            "minLength",
            "maxLength",
            "allowFalse",
            "field",
            "description",
            "example");

    private ConceptLoader() {}

    static Concept load(String name, Function<String, Map<String, Object>> files) {
        Map<String, Object> file = files.apply(name);
        Map<String, Option> options = new LinkedHashMap<>();
        text(file, "include").ifPresent(base -> options.putAll(load(base, files).options()));
        mapping(Objects.requireNonNull(file.get("keys"), name))
                .forEach((key, words) -> options.put(key, option(name, key, mapping(words))));
        return new Concept(
                name,
                text(file, "record").orElseThrow(),
                text(file, "description").orElseThrow(),
                text(file, "short"),
                text(file, "example"),
                Collections.unmodifiableMap(options));
    }

    private static Option option(String concept, String key, Map<String, Object> words) {
        for (String word : words.keySet()) {
            if (!OPTION_WORDS.contains(word)) {
                throw new IllegalStateException("reference " + concept + "." + key + " has the unknown word " + word);
            }
        }
        return new Option(
                key,
                type(words),
                Boolean.TRUE.equals(words.get("required")),
                Optional.ofNullable(words.get("default")),
                text(words, "defaultIs"),
                text(words, "unit"),
                text(words, "min"),
                text(words, "max"),
                text(words, "minLength").map(Integer::valueOf).orElse(0),
                text(words, "maxLength").map(Integer::valueOf).orElse(0),
                Boolean.TRUE.equals(words.get("allowFalse")),
                text(words, "field").orElse(key),
                text(words, "description").orElse(""),
                Optional.ofNullable(words.get("example")));
    }

    private static OptionType type(Map<String, Object> words) {
        String type = text(words, "type").orElseThrow();
        return switch (type) {
            case "list" -> new OptionType.ListOf(named(text(words, "of").orElseThrow()));
            case "map" ->
                new OptionType.MapOf(
                        text(words, "keyType").flatMap(ScalarType::of).orElseThrow(),
                        named(text(words, "of").orElseThrow()),
                        Boolean.TRUE.equals(words.get("list")));
            case "enum" ->
                new OptionType.Choice(((List<?>) words.getOrDefault("values", List.of()))
                        .stream().map(String::valueOf).toList());
            default -> named(type);
        };
    }

    private static OptionType named(String type) {
        return switch (type) {
            case "any" -> new OptionType.Any();
            case "overlay" -> new OptionType.Overlay();
            default ->
                ScalarType.of(type)
                        .<OptionType>map(OptionType.Scalar::new)
                        .orElseGet(() -> new OptionType.Section(type));
        };
    }

    private static Optional<String> text(Map<String, Object> words, String word) {
        return Optional.ofNullable(words.get(word)).map(String::valueOf).map(String::strip);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> mapping(Object node) {
        return (Map<String, Object>) node;
    }
}
