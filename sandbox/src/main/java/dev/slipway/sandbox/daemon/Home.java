package dev.slipway.sandbox.daemon;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.sandbox.value.Values;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

/** The folder of one sandbox: who runs ({@code sandbox.json}), what exists ({@code world.json}), what happened ({@code sandbox.log}). */
public record Home(Path folder) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Who runs. */
    public record Running(long pid, int port) {}

    /** What exists. */
    public Path world() {
        return folder.resolve("world.json");
    }

    /** The log, without values. */
    public Path log() {
        return folder.resolve("sandbox.log");
    }

    /** The admin token, readable by the owner only. */
    public Path token() {
        return folder.resolve("admin.token");
    }

    /** Held by the one who runs. */
    public Path lock() {
        return folder.resolve("sandbox.lock");
    }

    /** Rules for faults, read at the start if the file is there. */
    public Path faults() {
        return folder.resolve("faults.json");
    }

    /** Says who runs, once it is ready. */
    public Path ready() {
        return folder.resolve("sandbox.json");
    }

    /** Who runs, if somebody does: a file left behind by a killed process does not count, nor does a stranger who has its number now. */
    public Optional<Running> running() {
        try {
            Map<String, Object> json = Values.map(JSON.readValue(Files.readString(ready()), Object.class));
            if (json.get("pid") instanceof Number pid && json.get("port") instanceof Number port) {
                boolean alive = ProcessHandle.of(pid.longValue())
                        .map(ProcessHandle::isAlive)
                        .orElse(false);
                return alive && served()
                        ? Optional.of(new Running(pid.longValue(), port.intValue()))
                        : Optional.empty();
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether somebody holds the lock, ready or not: the system frees that of a process that is gone. Not for the holder's own process. */
    public boolean served() throws IOException {
        try (FileChannel channel = FileChannel.open(lock(), StandardOpenOption.READ)) {
            return channel.tryLock(0, Long.MAX_VALUE, true) == null;
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
