package dev.slipway.planner;

import java.util.List;

/** The app cannot be planned for a target; says all reasons at once. */
public final class PlanException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    /** @param faults sentences that say where, what was expected, what was found and what to do; at least one */
    public PlanException(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    /** Goes on when there are no faults. */
    public static void throwIfAny(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new PlanException(faults);
        }
    }

    /** The faults in the order they were found. */
    public List<String> faults() {
        return faults;
    }
}
