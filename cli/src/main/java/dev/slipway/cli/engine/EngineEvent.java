package dev.slipway.cli.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** What the engine tells of a run, one thing at a time. Secrets are already blinded by the engine. */
public sealed interface EngineEvent {
    /** A step is about to be taken, or was found to be needed in a preview. */
    record StepStarted(Step step, boolean planning) implements EngineEvent {}

    /** A step was done; in a preview, its outcome was foreseen. */
    record StepEnded(Step step, boolean planning) implements EngineEvent {}

    /** A step failed; the reason comes as a {@link Diagnostic}. */
    record StepFailed(Step step) implements EngineEvent {}

    /**
     * A message.
     *
     * @param severity info, warning, error or debug
     * @param urn the resource it is about; empty when about none
     */
    record Diagnostic(String severity, String urn, String message) implements EngineEvent {}

    /**
     * A rule was broken.
     *
     * @param urn the resource; empty when the whole stack is meant
     * @param level advisory, mandatory or remediate
     * @param severity low, medium, high, critical or empty
     */
    record PolicyViolation(String urn, String pack, String rule, String level, String severity, String message)
            implements EngineEvent {}

    /** Rules judged a resource, or the stack. */
    record PolicyJudged(String pack, List<String> passed, List<String> failed) implements EngineEvent {}

    /**
     * The run is over.
     *
     * @param changes number of resources by operation (same, create, update, replace, delete…)
     * @param packs policy packs that judged it, name to version
     * @param result succeeded, failed or canceled
     */
    record Summary(boolean preview, int seconds, Map<String, Integer> changes, Map<String, String> packs, String result)
            implements EngineEvent {}

    /** The engine gave up before, or outside of, the run. */
    record EngineError(String message) implements EngineEvent {}

    /**
     * One resource and what happens to it.
     *
     * @param op the engine's word: create, update, same, replace, create-replacement, delete-replaced, delete, read, refresh…
     * @param parent URN of the parent; empty for the stack itself
     * @param custom whether a provider manages it (a component otherwise)
     * @param id what the provider calls it; empty for components and before creation
     * @param diffs top-level properties that differ
     * @param replaceKeys properties whose change forces a replacement
     * @param outputs its outputs, for the stack the stack's outputs; secrets blinded
     */
    record Step(
            String op,
            String urn,
            String type,
            String parent,
            boolean custom,
            String id,
            List<String> diffs,
            List<String> replaceKeys,
            JsonNode outputs) {
        /** The name that the program gave it. */
        public String name() {
            return urn.substring(urn.lastIndexOf("::") + 2);
        }

        /** Whether it is the stack itself. */
        public boolean isStack() {
            return type.equals("pulumi:pulumi:Stack");
        }

        /** Whether it is one of the engine's own provider entries, which no one asked for. */
        public boolean isProvider() {
            return type.startsWith("pulumi:providers:");
        }
    }
}
