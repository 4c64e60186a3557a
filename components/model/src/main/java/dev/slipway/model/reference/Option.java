package dev.slipway.model.reference;

import java.util.Optional;

/**
 * One option of the app file, as the reference declares it.
 *
 * @param key key in the app file
 * @param type what its value is made of
 * @param required whether it must be given
 * @param defaultValue value it has when left out, as YAML gives it
 * @param defaultIs what happens when it is left out, where that is no value
 * @param unit unit of a number, such as replicas
 * @param min smallest value, in the option's own notation
 * @param max largest value, in the option's own notation
 * @param minLength fewest characters, 0 for no limit
 * @param maxLength most characters, 0 for no limit
 * @param allowFalse whether {@code false} switches it off
 * @param field component of the concept's record that it sets
 * @param description what it is for
 * @param example a value that is right
 */
public record Option(
        String key,
        OptionType type,
        boolean required,
        Optional<Object> defaultValue,
        Optional<String> defaultIs,
        Optional<String> unit,
        Optional<String> min,
        Optional<String> max,
        int minLength,
        int maxLength,
        boolean allowFalse,
        String field,
        String description,
        Optional<Object> example) {}
