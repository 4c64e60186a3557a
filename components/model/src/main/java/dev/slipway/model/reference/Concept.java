package dev.slipway.model.reference;

import java.util.Map;
import java.util.Optional;

/**
 * One concept of the app file, such as a service: what it is and which options it has.
 *
 * @param name name of the concept, also of its file in the reference
 * @param record simple name of the model record that it becomes
 * @param description what it is for
 * @param shortKey option that a plain value in place of a mapping sets
 * @param example an example in YAML
 * @param options its options by key, in the order of the reference
 */
public record Concept(
        String name,
        String record,
        String description,
        Optional<String> shortKey,
        Optional<String> example,
        Map<String, Option> options) {
    /**
     * The option of that key.
     *
     * @throws IllegalStateException when the reference has none
     */
    public Option option(String key) {
        Option option = options.get(key);
        if (option == null) {
            throw new IllegalStateException("the reference has no option " + key + " of " + name);
        }
        return option;
    }
}
