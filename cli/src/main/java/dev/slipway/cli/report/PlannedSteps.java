package dev.slipway.cli.report;

import dev.slipway.cli.engine.EngineEvent;
import dev.slipway.cli.engine.EngineEvent.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The steps that a preview foresees, one a resource, in the engine's order. */
public final class PlannedSteps {
    private PlannedSteps() {}

    /** Steps by URN. A replacement comes as three steps of one resource; "replace" is the word for all. */
    public static Map<String, Step> of(List<EngineEvent> events) {
        Map<String, Step> steps = new LinkedHashMap<>();
        for (EngineEvent event : events) {
            if (event instanceof EngineEvent.StepStarted started) {
                add(steps, started.step());
            } else if (event instanceof EngineEvent.StepEnded ended
                    && !steps.containsKey(ended.step().urn())) {
                add(steps, ended.step());
            }
        }
        return steps;
    }

    static void add(Map<String, Step> steps, Step step) {
        if (!step.isProvider()) {
            steps.merge(step.urn(), step, PlannedSteps::better);
        }
    }

    /** Of the steps of a replacement only one names what forced it. */
    private static Step better(Step first, Step next) {
        boolean replaced = Marks.of(first.op()).equals("±");
        boolean saysWhy = Marks.of(next.op()).equals("±") && !next.replaceKeys().isEmpty();
        return replaced && (!saysWhy || !first.replaceKeys().isEmpty()) ? first : next;
    }
}
