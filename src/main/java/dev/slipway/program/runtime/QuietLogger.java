package dev.slipway.program.runtime;

import com.pulumi.deployment.internal.EngineLogger;
import com.pulumi.resources.Resource;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/**
 * Passes on messages meant for people. The SDK's own debug messages hold every registration in full, secrets in plain text among them, and
 * each costs a call to the engine: they go no further.
 */
final class QuietLogger implements EngineLogger {
    private final EngineLogger engine;

    QuietLogger(EngineLogger engine) {
        this.engine = engine;
    }

    @Override
    public CompletableFuture<Void> logAsync(
            Level level,
            String message,
            @Nullable Resource resource,
            @Nullable Integer streamId,
            @Nullable Boolean ephemeral) {
        return level.intValue() < Level.INFO.intValue()
                ? CompletableFuture.completedFuture(null)
                : engine.logAsync(level, message, resource, streamId, ephemeral);
    }

    @Override
    public int getErrorCount() {
        return engine.getErrorCount();
    }

    @Override
    public boolean hasLoggedErrors() {
        return engine.hasLoggedErrors();
    }
}
