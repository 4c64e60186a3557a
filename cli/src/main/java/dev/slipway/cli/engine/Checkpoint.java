package dev.slipway.cli.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.cli.CliException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A stack's state as the file backend keeps it, read without starting the engine. Never written here. */
public final class Checkpoint {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path file;

    /** The checkpoint of a stack in a file backend; the file need not exist. */
    public Checkpoint(Path backend, String project, String stack) {
        file = backend.resolve(".pulumi/stacks").resolve(project).resolve(stack + ".json");
    }

    /** Whether the stack exists. */
    public boolean exists() {
        return Files.exists(file);
    }

    /** An operation that a run began and did not live to end. */
    public record Pending(String urn, String operation) {
        /** Whether a resource may exist that the state does not hold. */
        public boolean isCreate() {
            return operation.equals("creating");
        }
    }

    /** Operations that a killed run left unfinished. */
    public List<Pending> pending() {
        List<Pending> pending = new ArrayList<>();
        latest().path("pending_operations")
                .forEach(it -> pending.add(new Pending(
                        it.path("resource").path("urn").asText(),
                        it.path("type").asText())));
        return pending;
    }

    /** How many resources of providers the state holds: without the stack, components and the engine's own provider entries. */
    public int resources() {
        int count = 0;
        for (JsonNode resource : latest().path("resources")) {
            String type = resource.path("type").asText();
            if (resource.path("custom").asBoolean() && !type.startsWith("pulumi:")) {
                count++;
            }
        }
        return count;
    }

    /** The ids of the resources that the state holds, by URN; those on their way out left aside. */
    public Map<String, String> idsByUrn() {
        Map<String, String> ids = new HashMap<>();
        for (JsonNode resource : latest().path("resources")) {
            if (!resource.path("delete").asBoolean()) {
                ids.put(resource.path("urn").asText(), resource.path("id").asText());
            }
        }
        return ids;
    }

    private JsonNode latest() {
        if (!exists()) {
            return MAPPER.createObjectNode();
        }
        try {
            JsonNode content = MAPPER.readTree(file.toFile());
            if (!content.path("checkpoint").isObject()) {
                throw spoiled("no checkpoint in it");
            }
            return content.path("checkpoint").path("latest");
        } catch (JsonProcessingException e) {
            throw spoiled(e.getOriginalMessage());
        } catch (IOException e) {
            throw spoiled(String.valueOf(e.getMessage()));
        }
    }

    private CliException spoiled(String found) {
        Path backup = Path.of(file + ".bak");
        return CliException.failure(
                file.toString(),
                "a checkpoint of Pulumi",
                found,
                (Files.exists(backup)
                                ? "cp " + backup.getFileName() + " over it brings the state before the last run back; "
                                : "")
                        + "./slipway sandbox reset --stacks forgets all stacks and what exists");
    }
}
