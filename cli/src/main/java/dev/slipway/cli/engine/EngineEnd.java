package dev.slipway.cli.engine;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Ends an engine such that it finishes what is under way and writes the state. */
final class EngineEnd {
    /** A terminal tells Ctrl-C to the engine as to this command, and a second word would make it drop everything. */
    static final Duration BY_ITSELF = Duration.ofSeconds(2);

    private static final Duration WHEN_TOLD = Duration.ofSeconds(20);

    private EngineEnd() {}

    /** Whether the process has ended. */
    static boolean end(Process engine, Duration byItself) {
        try {
            if (engine.waitFor(byItself.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
            // Process.destroy would also close the pipe that its last events come through.
            engine.toHandle().destroy();
            return engine.waitFor(WHEN_TOLD.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
