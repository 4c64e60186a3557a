package dev.slipway.model.yaml;

import dev.slipway.model.reference.Concept;
import dev.slipway.model.reference.OptionType;

/** What a message may show of a type: its form in words, and an example. */
final class Wanted {
    private Wanted() {}

    static String sample(Concept concept) {
        String first = concept.example().flatMap(it -> it.lines().findFirst()).orElse("{}");
        return first.startsWith("{") ? first : "{" + first + "}";
    }

    static String form(OptionType type) {
        if (type instanceof OptionType.Scalar scalar) {
            return scalar.type().expected();
        }
        if (type instanceof OptionType.Choice choice) {
            return "one of " + String.join(", ", choice.values());
        }
        return type instanceof OptionType.ListOf ? "a list" : "a mapping";
    }

    static String example(OptionType type) {
        if (type instanceof OptionType.Scalar scalar) {
            return scalar.type().example();
        }
        if (type instanceof OptionType.Choice choice) {
            return choice.values().get(0);
        }
        return type instanceof OptionType.ListOf list ? "[" + example(list.element()) + "]" : "…";
    }
}
