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

    private BackendLock lock(String lock) throws Exception {
        Path file = backend.resolve(".pulumi/locks/organization/slipway/dev/8f0c.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, lock);
        return BackendLock.of(backend, "slipway", "dev").orElseThrow();
    }

    private static String of(long pid, OffsetDateTime at) {
        return of(pid, MachineName.ofThis(), at);
    }

    private static String of(long pid, String machine, OffsetDateTime at) {
        return "{\"pid\":" + pid + ",\"username\":\"me\",\"hostname\":\"" + machine + "\",\"timestamp\":\"" + at
                + "\"}";
    }

    @Test
    void aStackThatNobodyWorksOnHasNoHolder() {
        assertThat(BackendLock.of(backend, "slipway", "dev")).isEmpty();
    }

    @Test
    void anEngineAtWorkIsAlive() throws Exception {
        assertThat(lock(of(ProcessHandle.current().pid(), OffsetDateTime.now()))
                        .holder()
                        .alive())
                .isPresent();
    }

    @Test
    void aStrangerWhoGotTheNumberOfAKilledEngineHoldsNothing() throws Exception {
        assertThat(lock(of(ProcessHandle.current().pid(), OffsetDateTime.parse("2020-01-01T00:00:00.5+02:00")))
                        .holder()
                        .alive())
                .isEmpty();
    }

    @Test
    void aLockThatWasWrittenHalfIsNobodys() throws Exception {
        BackendLock half = lock("{\"pid\":");
        assertThat(half.holder().alive()).isEmpty();
        assertThat(half.isOfAnotherMachine()).isFalse();
    }

    @Test
    void aLockThatWasTakenHereIsOfThisMachine() throws Exception {
        assertThat(lock(of(1, OffsetDateTime.now())).isOfAnotherMachine()).isFalse();
    }

    @Test
    void aLockOfAnotherMachineIsKnownByItsName() throws Exception {
        BackendLock elsewhere = lock(of(1, "elsewhere", OffsetDateTime.now()));
        assertThat(elsewhere.isOfAnotherMachine()).isTrue();
        assertThat(elsewhere.file()).exists();
    }
}
