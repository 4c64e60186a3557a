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
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One slipway command at a time works on a stack. The system frees the lock of a killed one; its record stays, and names the engine that it
 * had started.
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

    /** An engine that an earlier, killed command had started. */
    public record Left(long pid, Instant startedAt) {
        /** The process, if it still lives; a process of the same number that started later is another one. */
        public Optional<ProcessHandle> alive() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(it ->
                            it.info().startInstant().map(startedAt::equals).orElse(true));
        }
    }

    /** What a killed command left; empty after one that ended by itself. */
    public Optional<Left> left() {
        if (!Files.exists(record)) {
            return Optional.empty();
        }
        try {
            JsonNode json = MAPPER.readTree(record.toFile());
            return Optional.of(new Left(
                    json.path("pid").asLong(),
                    Instant.parse(json.path("startedAt").asText())));
        } catch (IOException | DateTimeParseException e) {
            // Written whole or not at all, so only a stranger's hand can have spoiled it; the pid is then lost.
            return Optional.of(new Left(-1, Instant.EPOCH));
        }
    }

    /** Notes an engine that was started. */
    public void started(Process engine) {
        Instant startedAt = engine.info().startInstant().orElse(Instant.EPOCH);
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

    /** The process that holds Pulumi's own lock on the stack; empty when it is free. */
    static OptionalLong holder(Path backend, String project, String stack) {
        Path folder =
                backend.resolve(".pulumi/locks/organization").resolve(project).resolve(stack);
        if (!Files.isDirectory(folder)) {
            return OptionalLong.empty();
        }
        try (var files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(".json"))
                    .mapToLong(StackLock::pid)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long pid(Path lock) {
        try {
            return MAPPER.readTree(lock.toFile()).path("pid").asLong(-1);
        } catch (IOException e) {
            return -1;
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
