package dev.slipway.program.runtime;

import com.pulumi.core.internal.ContextAwareCompletableFuture;
import com.pulumi.deployment.internal.EngineLogger;
import com.pulumi.deployment.internal.Runner;
import com.pulumi.exceptions.ResourceException;
import com.pulumi.exceptions.RunException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the program's tasks by being told when they end. Pulumi's own runner asks each of them over and over, prints them all into a
 * string at each turn, and so holds one core and one worker of the common pool for the whole run.
 */
final class EventDrivenRunner implements Runner {
    private final EngineLogger logger;
    /** Tasks under way; from the start one for the program, so that what ends before it begins ends nothing. */
    private final AtomicInteger running = new AtomicInteger(1);

    private final AtomicBoolean failed = new AtomicBoolean();
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();

    EventDrivenRunner(EngineLogger logger) {
        this.logger = logger;
    }

    @Override
    public <T> void registerTask(String description, CompletableFuture<T> task) {
        running.incrementAndGet();
        var unused = task.whenComplete((result, fault) -> {
            if (fault != null) {
                fail(fault);
            }
            taskEnded();
        });
    }

    @Override
    public <T> CompletableFuture<Result<T>> runAsync(Supplier<T> program) {
        CompletableFuture<T> main = ContextAwareCompletableFuture.supplyAsync(program);
        registerTask("program", main);
        taskEnded();
        return ended.thenApply(code -> new Finished<>(code, main));
    }

    /**
     * At zero nothing is left and nothing can come: the SDK registers the future of a continuation when it is made, not when it runs, so whoever may
     * still begin a task is counted already.
     */
    private void taskEnded() {
        if (running.decrementAndGet() == 0) {
            ended.complete(
                    logger.hasLoggedErrors()
                            ? ProcessExitedAfterLoggingUserActionableMessage
                            : ProcessExitedSuccessfully);
        }
    }

    /** The first fault ends the run, as it does in Pulumi's runner; what follows from it would only repeat it. */
    private void fail(Throwable fault) {
        if (failed.compareAndSet(false, true)) {
            var unused = report(cause(fault))
                    .whenComplete((done, lost) -> ended.complete(
                            lost == null
                                    ? ProcessExitedAfterLoggingUserActionableMessage
                                    : ProcessExitedBeforeLoggingUserActionableMessage));
        }
    }

    private CompletableFuture<Void> report(Throwable fault) {
        if (fault instanceof RunException) {
            return logger.errorAsync(String.valueOf(fault.getMessage()));
        }
        if (fault instanceof ResourceException resource) {
            String text = resource.isHideStack() ? String.valueOf(resource.getMessage()) : stackTrace(resource);
            return resource.getResource()
                    .map(it -> logger.errorAsync(text, it))
                    .orElseGet(() -> logger.errorAsync(text));
        }
        return logger.errorAsync("the program failed with an unhandled exception:\n" + stackTrace(fault));
    }

    private static Throwable cause(Throwable fault) {
        Throwable inner = fault;
        while (inner instanceof CompletionException && inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner;
    }

    private static String stackTrace(Throwable fault) {
        StringWriter text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    private static final class Finished<T> extends Result<T> {
        Finished(int code, CompletableFuture<T> main) {
            super(
                    code,
                    List.of(),
                    main.isDone() && !main.isCompletedExceptionally() ? optional(main.join()) : Optional.empty());
        }

        private static <T> Optional<T> optional(@Nullable T value) {
            return Optional.ofNullable(value);
        }
    }
}
