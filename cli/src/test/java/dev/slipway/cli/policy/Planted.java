package dev.slipway.cli.policy;

import dev.slipway.model.Target;
import java.util.function.UnaryOperator;

/**
 * One misconfiguration, planted in what Clipper registers in production, and what must be said of it.
 *
 * @param what in the words of whoever would make it
 * @param rule the rule that must catch it
 * @param where name of the resource and path of the property, as the message begins; a star stands for a number
 */
record Planted(String what, Target target, UnaryOperator<RecordedStack> plant, String rule, String where) {
    @Override
    public String toString() {
        return target + ": " + what;
    }
}
