package dev.slipway.cli.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Pulumi's own lock on a stack: a file in the backend that names a process, and stays when that is killed.
 *
 * @param file the lock itself
 * @param machine the name of the machine that it was taken on; empty when the file was written half
 * @param holder the engine that took it
 */
record BackendLock(Path file, String machine, EngineProcess holder) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The lock that is on the stack; empty when it is free. */
    static Optional<BackendLock> of(Path backend, String project, String stack) {
        Path folder =
                backend.resolve(".pulumi/locks/organization").resolve(project).resolve(stack);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(".json"))
                    .map(BackendLock::read)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it was taken on another machine, whose processes cannot be asked from here. */
    boolean isOfAnotherMachine() {
        return !machine.isEmpty() && !machine.equals(MachineName.ofThis());
    }

    private static BackendLock read(Path lock) {
        try {
            JsonNode json = MAPPER.readTree(lock.toFile());
            return new BackendLock(
                    lock,
                    json.path("hostname").asText(),
                    new EngineProcess(
                            json.path("pid").asLong(-1),
                            OffsetDateTime.parse(json.path("timestamp").asText())
                                    .toInstant()));
        } catch (IOException | DateTimeParseException e) {
            // Killed while it wrote the file: nobody's.
            return new BackendLock(lock, "", new EngineProcess(-1, Instant.EPOCH));
        }
    }
}
