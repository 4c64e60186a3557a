package dev.slipway.planner;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Notes on how a target honours what the app file asks, as they come together while it is planned; each once. */
public final class PlanNotes {
    private final Set<PlanNote> notes = new LinkedHashSet<>();

    /** Done by the target's own means; worth a word all the same. */
    public void nativeTo(String feature, String reason) {
        add(PlanNote.nativeTo(feature, reason));
    }

    /** Done by means that Slipway adds. */
    public void emulated(String feature, String reason) {
        add(PlanNote.emulated(feature, reason));
    }

    /** Done in part. */
    public void degraded(String feature, String reason) {
        add(PlanNote.degraded(feature, reason));
    }

    /** Not done. */
    public void refused(String feature, String reason) {
        add(PlanNote.refused(feature, reason));
    }

    /** A note that somebody else worded. */
    public void add(PlanNote note) {
        notes.add(note);
    }

    /** All of them, in their order. */
    public List<PlanNote> all() {
        return List.copyOf(notes);
    }
}
