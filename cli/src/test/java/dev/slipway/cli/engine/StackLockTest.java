package dev.slipway.cli.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackLockTest {
    @TempDir
    Path runs;

    @Test
    void aCommandThatWasKilledLeavesTheEngineItHadStarted() throws Exception {
        Process engine = new ProcessBuilder("sleep", "60").start();
        try (StackLock killed = StackLock.take(runs, "dev", line -> {})) {
            killed.started(engine);
        }
        try (StackLock next = StackLock.take(runs, "dev", line -> {})) {
            EngineProcess left = next.left().orElseThrow();
            assertThat(left.pid()).isEqualTo(engine.pid());
            assertThat(left.alive()).isPresent();
            engine.destroyForcibly().waitFor();
            assertThat(left.alive()).isEmpty();
        }
    }

    @Test
    void aProcessThatOnlyHasTheSameNumberIsNotTheEngine() {
        EngineProcess left = new EngineProcess(ProcessHandle.current().pid(), Instant.EPOCH);
        assertThat(left.alive()).isEmpty();
    }

    @Test
    void aRecordThatSomebodySpoiledNamesNoEngine() throws Exception {
        Files.writeString(runs.resolve("dev.json"), "{");
        try (StackLock lock = StackLock.take(runs, "dev", line -> {})) {
            assertThat(lock.left()).isEmpty();
        }
    }

    @Test
    void aCommandThatEndedLeavesNothing() {
        try (StackLock lock = StackLock.take(runs, "dev", line -> {})) {
            lock.ended();
            assertThat(lock.left()).isEmpty();
        }
    }
}
