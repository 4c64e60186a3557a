package dev.slipway.cli.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An engine that was at work on a stack, and may be still: it outlives a command that is killed. It is known by number and time and not by a
 * lock, since it is no program of ours that could take one, and a lock of ours is not inherited by a child process.
 *
 * @param pid its process number
 * @param seen a moment at which it ran
 */
public record EngineProcess(long pid, Instant seen) {
    /** The system tells when a process started, counted from a boot time that it knows to the second. */
    private static final Duration CLOCK = Duration.ofSeconds(2);

    /** The process, if it lives; one of the same number that started after that moment is another one. */
    public Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(it -> it.info()
                .startInstant()
                .map(started -> !started.isAfter(seen.plus(CLOCK)))
                .orElse(true));
    }
}
