package dev.slipway.policies.sdk.evidence;

import dev.slipway.policies.sdk.Control;
import dev.slipway.policies.sdk.Finding;
import java.util.List;

/** How a stack stands to one item of a checklist. The order is the order in which a reader wants to see them. */
enum ControlStatus {
    /** A rule found a violation. */
    VIOLATED("violated"),
    /** A rule cannot tell yet. */
    OPEN("not known yet"),
    /** Every violation is answered for. */
    ACCEPTED("accepted"),
    /** Rules ran and found nothing wrong. */
    MET("met"),
    /** Rules exist, but the stack has nothing for them to look at. */
    NOTHING_TO_CHECK("nothing to check"),
    /** A person has to check it; the control says why. */
    MANUAL("by hand"),
    /** No rule, and no reason given. */
    NOT_COVERED("not covered");

    private final String label;

    ControlStatus(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** The class of the style sheet that colours it. */
    String style() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static ControlStatus of(Evidence evidence, Control control) {
        List<Finding> findings = evidence.of(control);
        if (has(findings, "fail")) {
            return VIOLATED;
        }
        if (has(findings, "unknown")) {
            return OPEN;
        }
        if (has(findings, "suppressed")) {
            return ACCEPTED;
        }
        if (has(findings, "pass")) {
            return MET;
        }
        if (!evidence.rulesOf(control).isEmpty()) {
            return NOTHING_TO_CHECK;
        }
        return control.manual().isPresent() ? MANUAL : NOT_COVERED;
    }

    private static boolean has(List<Finding> findings, String outcome) {
        return findings.stream().anyMatch(finding -> finding.outcome().equals(outcome));
    }
}
