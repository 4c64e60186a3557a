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

/** Pulumi's own lock on a stack: a file in the backend that names a process, and stays when that is killed. */
final class BackendLock {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private BackendLock() {}

    /** The engine that holds the lock; empty when it is free. */
    static Optional<EngineProcess> holder(Path backend, String project, String stack) {
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

    private static EngineProcess read(Path lock) {
        try {
            JsonNode json = MAPPER.readTree(lock.toFile());
            return new EngineProcess(
                    json.path("pid").asLong(-1),
                    OffsetDateTime.parse(json.path("timestamp").asText()).toInstant());
        } catch (IOException | DateTimeParseException e) {
            // Killed while it wrote the file: nobody's.
            return new EngineProcess(-1, Instant.EPOCH);
        }
    }
}
