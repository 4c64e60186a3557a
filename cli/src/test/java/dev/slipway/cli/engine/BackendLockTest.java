package dev.slipway.cli.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackendLockTest {
    @TempDir
    Path backend;

    private EngineProcess holder(String lock) throws Exception {
        Path file = backend.resolve(".pulumi/locks/organization/slipway/dev/8f0c.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, lock);
        return BackendLock.holder(backend, "slipway", "dev").orElseThrow();
    }

    private static String of(long pid, OffsetDateTime at) {
        return "{\"pid\":" + pid + ",\"username\":\"me\",\"hostname\":\"here\",\"timestamp\":\"" + at + "\"}";
    }

    @Test
    void aStackThatNobodyWorksOnHasNoHolder() {
        assertThat(BackendLock.holder(backend, "slipway", "dev")).isEmpty();
    }

    @Test
    void anEngineAtWorkIsAlive() throws Exception {
        assertThat(holder(of(ProcessHandle.current().pid(), OffsetDateTime.now()))
                        .alive())
                .isPresent();
    }

    @Test
    void aStrangerWhoGotTheNumberOfAKilledEngineHoldsNothing() throws Exception {
        assertThat(holder(of(ProcessHandle.current().pid(), OffsetDateTime.parse("2020-01-01T00:00:00.5+02:00")))
                        .alive())
                .isEmpty();
    }

    @Test
    void aLockThatWasWrittenHalfIsNobodys() throws Exception {
        assertThat(holder("{\"pid\":").alive()).isEmpty();
    }
}
