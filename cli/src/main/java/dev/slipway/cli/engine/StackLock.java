package dev.slipway.cli.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.cli.home.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One slipway command at a time works on a stack: who holds the lock is at work, and the system frees that of a killed one, as it does the
 * sandbox's. Its record stays, and names the engine that it had started.
 */
public final class StackLock implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final FileChannel channel;
    private final Path record;

    private StackLock(FileChannel channel, Path record) {
        this.channel = channel;
        this.record = record;
    }

    /** Takes the stack's lock, waiting for another command to end if it must; says so before it waits. */
    public static StackLock take(Path runs, String stack, Consumer<String> progress) {
        PrivateFile.folders(runs);
        try {
            FileChannel channel = FileChannel.open(
                    runs.resolve(stack + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null) {
                progress.accept("another slipway command is at work on stack " + stack + "; waiting for it");
                channel.lock();
            }
            return new StackLock(channel, runs.resolve(stack + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock stack " + stack, e);
        }
    }

    /** The engine that an earlier, killed command had started; empty after one that ended by itself. */
    public Optional<EngineProcess> left() {
        if (!Files.exists(record)) {
            return Optional.empty();
        }
        try {
            JsonNode json = MAPPER.readTree(record.toFile());
            return Optional.of(new EngineProcess(
                    json.path("pid").asLong(-1),
                    Instant.parse(json.path("startedAt").asText())));
        } catch (IOException | DateTimeParseException e) {
            // Written whole or not at all, so only a stranger's hand can have spoiled it; the pid is then lost.
            return Optional.empty();
        }
    }

    /** Notes an engine that was started. */
    public void started(Process engine) {
        Instant startedAt = engine.info().startInstant().orElseGet(Instant::now);
        try {
            PrivateFile.write(
                    record, MAPPER.writeValueAsString(Map.of("pid", engine.pid(), "startedAt", startedAt.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets the engine: it ended by itself. */
    public void ended() {
        try {
            Files.deleteIfExists(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
