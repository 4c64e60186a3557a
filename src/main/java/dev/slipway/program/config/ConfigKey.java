package dev.slipway.program.config;

import dev.slipway.model.Target;
import java.util.Optional;
import java.util.Set;

/**
 * One key of a stack's configuration.
 *
 * @param name full key, such as {@code slipway:target}
 * @param expected what a value looks like, as an error says it
 * @param example a value that works, as the mending command shows it
 * @param defaultText the default as a value or a behaviour; empty when the key is required
 * @param description what it is for
 * @param targets the targets that read it
 */
public record ConfigKey(
        String name,
        String expected,
        String example,
        Optional<String> defaultText,
        String description,
        Set<Target> targets) {

    static final Set<Target> EVERY_TARGET = Set.of(Target.values());

    static ConfigKey required(String name, String expected, String example, String description, Target... targets) {
        return new ConfigKey(name, expected, example, Optional.empty(), description, among(targets));
    }

    static ConfigKey optional(
            String name, String expected, String example, String defaultText, String description, Target... targets) {
        return new ConfigKey(name, expected, example, Optional.of(defaultText), description, among(targets));
    }

    private static Set<Target> among(Target... targets) {
        return targets.length == 0 ? EVERY_TARGET : Set.of(targets);
    }
}
