package dev.slipway.cli.report;

import dev.slipway.cli.engine.EngineEvent;
import dev.slipway.cli.engine.EngineEvent.Step;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Tells an update as it goes: one line a change that is done, one a failure, one a message of weight. */
public final class LiveProgress implements Consumer<EngineEvent> {
    private final Consumer<String> line;
    private final int expected;
    private final Set<String> told = new HashSet<>();
    private int done;

    /**
     * @param expected how many changes the preview announced; 0 when unknown
     */
    public LiveProgress(Consumer<String> line, int expected) {
        this.line = line;
        this.expected = expected;
    }

    @Override
    public void accept(EngineEvent event) {
        if (event instanceof EngineEvent.StepEnded ended) {
            stepEnded(ended.step());
        } else if (event instanceof EngineEvent.StepFailed failed) {
            line.accept("  ! " + failed.step().type() + " " + failed.step().name() + " failed");
        } else if (event instanceof EngineEvent.Diagnostic it
                && (it.severity().equals("error") || it.severity().equals("warning"))
                && told.add(it.message())) {
            line.accept(Diagnostics.text(it));
        }
    }

    private void stepEnded(Step step) {
        if (!step.custom() || step.isProvider() || !Marks.changes(step.op())) {
            return;
        }
        done++;
        String count = expected > 0 ? done + "/" + Math.max(expected, done) : String.valueOf(done);
        line.accept("  %s %s %s %s (%s)"
                .formatted(Marks.of(step.op()), step.type(), step.name(), Marks.done(step.op()), count));
    }
}
