package dev.slipway.planner.files;

import dev.slipway.model.App;
import dev.slipway.model.ManualControl;
import dev.slipway.model.Recovery;
import java.util.List;
import java.util.Locale;

/** What the run books of accounts and of namespaces say in the same words; that of a host is {@link Runbook}. */
public final class RunbookParts {
    /** How often maintenance comes round. */
    public static final List<String> RHYTHMS = List.of("daily", "weekly", "monthly", "quarterly");

    private RunbookParts() {}

    /** What is promised (CLP-REC-01, CLP-REC-02). */
    public static String promise(Recovery recovery) {
        return "Promised: back within " + recovery.rto().toMinutes() + " minutes, no change older than "
                + recovery.rpo().toMinutes() + " minutes lost.";
    }

    /**
     * An incident from the third step on, after it is identified and contained (CLP-INC-01).
     *
     * @param back what recovery goes back to
     */
    public static String afterContainment(String back) {
        return "3. Eradicate: fix the image or the configuration; " + SecretRotation.STEP + ".\n"
                + "4. Recover: as above, " + back + ".\n"
                + "5. Document what happened, when, and what was done.\n"
                + "6. Improve: an alarm, a policy or a test that would have told earlier.\n\n";
    }

    /** Duties of one rhythm that no machine can check, an item each. */
    public static String byHand(App app, String rhythm) {
        StringBuilder items = new StringBuilder();
        app.manualControls().stream()
                .filter(it -> it.rhythm().toLowerCase(Locale.ROOT).equals(rhythm))
                .map(ManualControl::text)
                .forEach(it -> items.append("- by hand: ").append(it).append('\n'));
        return items.toString();
    }
}
