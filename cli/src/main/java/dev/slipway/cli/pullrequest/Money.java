package dev.slipway.cli.pullrequest;

import java.util.Optional;

/**
 * What a stack is estimated to cost in a month, in US dollars, before and after a change.
 *
 * @param before empty when nothing was launched yet, or nobody can say
 * @param after empty when nobody can say
 */
public record Money(Optional<Integer> before, Optional<Integer> after) {
    /** Nothing known. */
    public static final Money UNKNOWN = new Money(Optional.empty(), Optional.empty());

    /** Such as {@code cost: +12 USD a month (353 → 365)}. */
    Optional<String> words() {
        return after.map(
                now -> before.map(old -> "cost: " + signed(now - old) + " USD a month (" + old + " → " + now + ")")
                        .orElse("cost: about " + now + " USD a month"));
    }

    private static String signed(int difference) {
        return difference > 0 ? "+" + difference : difference == 0 ? "±0" : "−" + -difference;
    }
}
