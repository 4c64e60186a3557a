package dev.slipway.planner;

import dev.slipway.model.PlanOverride;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A plan with all of a team's own values over the planned ones.
 *
 * @param plan the plan with those that found their place and fit it
 * @param notes one for each override: what it did and why, also for one that is meant for another target
 * @param faults what was wrong with those that do not fit
 */
public record Overridden<P extends Record>(P plan, List<PlanNote> notes, List<String> faults) {
    public Overridden {
        notes = List.copyOf(notes);
        faults = List.copyOf(faults);
    }

    /** Applies overrides one after the other. */
    public static <P extends Record> Overridden<P> by(P planned, List<PlanOverride> overrides) {
        P plan = planned;
        List<PlanNote> notes = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (PlanOverride override : overrides) {
            try {
                Optional<P> changed = PlanOverrides.apply(plan, override);
                notes.add(note(override, changed.isPresent()));
                plan = changed.orElse(plan);
            } catch (IllegalArgumentException e) {
                faults.add(String.valueOf(e.getMessage()));
            }
        }
        return new Overridden<>(plan, notes, faults);
    }

    /**
     * The same, when every override fits.
     *
     * @throws PlanException with what was wrong with those that do not
     */
    public Overridden<P> orThrow() {
        PlanException.throwIfAny(faults);
        return this;
    }

    /** A plan's own notes, and after them those of the overrides. */
    public List<PlanNote> notesAfter(List<PlanNote> planned) {
        return Stream.concat(planned.stream(), notes.stream()).toList();
    }

    private static PlanNote note(PlanOverride override, boolean applied) {
        return applied
                ? PlanNote.nativeTo(
                        "overrides",
                        override.path() + " is overridden with " + override.json() + ": " + override.reason())
                : PlanNote.refused(
                        "overrides", override.path() + " is overridden, but this target's plan has no such place");
    }
}
