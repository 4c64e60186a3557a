package dev.slipway.policies.sdk.judge;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What a run knows about its stack.
 *
 * @param stack the stack's name; empty until the engine or a URN tells
 * @param project the project's name
 * @param preview whether it is a preview; empty when it is no operation at all
 * @param config the stack's configuration; secret values are left out
 * @param today the day on which suppressions are judged
 */
public record RunContext(
        String stack, String project, Optional<Boolean> preview, Map<String, String> config, LocalDate today) {
    public RunContext {
        config = Map.copyOf(config);
    }

    /** A run that knows nothing but the day. */
    public static RunContext unknown(LocalDate today) {
        return new RunContext("", "", Optional.empty(), Map.of(), today);
    }
}
