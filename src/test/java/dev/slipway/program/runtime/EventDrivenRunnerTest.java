package dev.slipway.program.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.deployment.internal.EngineLogger;
import com.pulumi.deployment.internal.Runner;
import com.pulumi.exceptions.RunException;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventDrivenRunnerTest {
    private final Told told = new Told();
    private final EventDrivenRunner runner = new EventDrivenRunner(told);

    /** What the engine would be told. */
    private static final class Told implements EngineLogger {
        private final List<String> errors = new ArrayList<>();

        @Override
        public CompletableFuture<Void> logAsync(
                Level level,
                String message,
                @Nullable Resource resource,
                @Nullable Integer stream,
                @Nullable Boolean ephemeral) {
            errors.add(message);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public int getErrorCount() {
            return errors.size();
        }

        @Override
        public boolean hasLoggedErrors() {
            return !errors.isEmpty();
        }
    }

    private CompletableFuture<Runner.Result<String>> run() {
        return runner.runAsync(() -> "done");
    }

    @Test
    void theRunEndsWithItsProgramWhenNothingElseIsUnderWay() {
        assertThat(run().join().exitCode()).isEqualTo(Runner.ProcessExitedSuccessfully);
    }

    @Test
    void aTaskThatEndedBeforeTheProgramBeganEndsNothing() {
        CompletableFuture<Void> later = new CompletableFuture<>();
        runner.registerTask("early", CompletableFuture.completedFuture(null));

        CompletableFuture<Runner.Result<String>> run = runner.runAsync(() -> {
            runner.registerTask("later", later);
            return "done";
        });

        assertThat(run).isNotDone();
        later.complete(null);
        assertThat(run.join().exitCode()).isEqualTo(Runner.ProcessExitedSuccessfully);
    }

    @Test
    void aTaskThatAContinuationBeginsIsWaitedForToo() {
        CompletableFuture<Void> first = new CompletableFuture<>();
        CompletableFuture<Void> second = new CompletableFuture<>();
        runner.registerTask("first", first);
        var continuation = first.thenRun(() -> runner.registerTask("second", second));
        runner.registerTask("continuation", continuation);
        CompletableFuture<Runner.Result<String>> run = run();

        first.complete(null);
        assertThat(run).isNotDone();

        second.complete(null);
        assertThat(run.join().exitCode()).isEqualTo(Runner.ProcessExitedSuccessfully);
    }

    @Test
    void theFirstFaultEndsTheRunAndIsToldOnce() {
        CompletableFuture<Void> stuck = new CompletableFuture<>();
        CompletableFuture<Void> failing = new CompletableFuture<>();
        runner.registerTask("stuck", stuck);
        runner.registerTask("failing", failing);
        CompletableFuture<Runner.Result<String>> run = run();

        failing.completeExceptionally(new RunException("no such zone"));

        assertThat(run.join().exitCode()).isEqualTo(Runner.ProcessExitedAfterLoggingUserActionableMessage);
        stuck.completeExceptionally(new RunException("follows from it"));
        assertThat(told.errors).containsExactly("no such zone");
    }

    @Test
    void anErrorThatWasLoggedMakesTheRunFailAlthoughEveryTaskEndedWell() {
        var unused = told.errorAsync("the bucket is too small");

        assertThat(run().join().exitCode()).isEqualTo(Runner.ProcessExitedAfterLoggingUserActionableMessage);
    }
}
