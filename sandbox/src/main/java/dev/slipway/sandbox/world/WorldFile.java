package dev.slipway.sandbox.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.slipway.sandbox.value.Values;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The world on disk: one JSON file that is replaced as a whole, so that a kill at any moment leaves the old or the new one. */
final class WorldFile {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int VERSION = 1;

    private final Path file;

    /** How each resource that exists was last written; a {@link Stored} never changes. */
    private IdentityHashMap<Stored, byte[]> texts = new IdentityHashMap<>();

    WorldFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** What the file holds. */
    record Content(long sequence, Map<String, Integer> deletions, List<Stored> resources) {}

    /** The key of this world's secret hashes, made at first use and readable by the owner only. */
    byte[] key() throws IOException {
        Path keyFile = file.resolveSibling(file.getFileName() + ".key");
        if (Files.exists(keyFile)) {
            try {
                return HexFormat.of().parseHex(Files.readString(keyFile).strip());
            } catch (IllegalArgumentException e) {
                throw new IOException(
                        "The key file " + keyFile + " is no hexadecimal key: forget the world with 'reset'.", e);
            }
        }
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        AtomicFile.write(keyFile, HexFormat.of().formatHex(key).getBytes(StandardCharsets.US_ASCII));
        return key;
    }

    Content read() throws IOException {
        if (!Files.exists(file)) {
            return new Content(0, Map.of(), List.of());
        }
        try {
            return content(Values.map(JSON.readValue(file.toFile(), Object.class)));
        } catch (JsonProcessingException e) {
            throw new IOException(
                    "The world file " + file + " is no JSON: " + e.getOriginalMessage()
                            + ". Mend it, or forget the world with 'reset'.",
                    e);
        }
    }

    private Content content(Map<String, Object> root) throws IOException {
        if (!(root.get("version") instanceof Number n) || n.intValue() != VERSION) {
            throw new IOException("The world file " + file + " is not of version " + VERSION
                    + ". It was written by another Slipway: forget it with 'reset'.");
        }
        // Read as nothing, a spoiled file would be a world that lost everything without a word.
        if (!(root.get("resources") instanceof Map<?, ?> packs
                && packs.values().stream().allMatch(List.class::isInstance))) {
            throw new IOException("The world file " + file
                    + " holds no resources by place. Mend it, or forget the world with 'reset'.");
        }
        Map<String, Integer> deletions = new LinkedHashMap<>();
        Values.map(root.getOrDefault("deletions", Map.of())).forEach((urn, count) -> deletions.put(urn, number(count)));
        List<Stored> resources = new ArrayList<>();
        Values.map(root.getOrDefault("resources", Map.of())).values().forEach(pack -> Values.list(pack)
                .forEach(entry -> resources.add(resource(Values.map(entry)))));
        return new Content(number(root.getOrDefault("sequence", 0)), deletions, resources);
    }

    private static int number(Object value) {
        return value instanceof Number n ? n.intValue() : 0;
    }

    private static Stored resource(Map<String, Object> entry) {
        return new Stored(
                text(entry, "type"),
                text(entry, "id"),
                text(entry, "urn"),
                text(entry, "scope"),
                number(entry.getOrDefault("created", 0)),
                number(entry.getOrDefault("generation", 0)),
                doubles(Values.map(entry.getOrDefault("inputs", Map.of()))),
                doubles(Values.map(entry.getOrDefault("outputs", Map.of()))));
    }

    private static String text(Map<String, Object> entry, String key) {
        return String.valueOf(entry.getOrDefault(key, ""));
    }

    /** JSON reads whole numbers as integers; the wire format knows doubles only, and both must compare equal. */
    private static Map<String, Object> doubles(Map<String, Object> map) {
        Map<String, Object> same = new LinkedHashMap<>();
        map.forEach((key, value) -> same.put(key, doubled(value)));
        return same;
    }

    private static Object doubled(Object value) {
        if (value instanceof Map) {
            return doubles(Values.map(value));
        } else if (value instanceof List<?>) {
            List<Object> same = new ArrayList<>();
            Values.list(value).forEach(item -> same.add(doubled(item)));
            return same;
        }
        return value instanceof Number n ? (Object) n.doubleValue() : value;
    }

    /** The file's new content. Only what is new is serialised: a world of hundreds is written once for each that joins it. */
    byte[] bytes(Content content) {
        IdentityHashMap<Stored, byte[]> present = new IdentityHashMap<>();
        Map<String, List<byte[]>> packs = new LinkedHashMap<>();
        for (Stored stored : content.resources()) {
            byte[] known = texts.get(stored);
            byte[] text = known == null ? utf8(text(stored)) : known;
            present.put(stored, text);
            packs.computeIfAbsent(stored.pack(), pack -> new ArrayList<>()).add(text);
        }
        texts = present;
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
        out.writeBytes(utf8("{\n  \"version\" : " + VERSION + ",\n  \"sequence\" : " + content.sequence()
                + ",\n  \"deletions\" : " + indented(json(content.deletions())) + ",\n  \"resources\" : {"));
        String before = "";
        for (Map.Entry<String, List<byte[]>> pack : packs.entrySet()) {
            out.writeBytes(utf8(before + "\n    " + json(pack.getKey()) + " : [ "));
            listed(pack.getValue(), out);
            before = " ],";
        }
        out.writeBytes(utf8(packs.isEmpty() ? " }\n}\n" : " ]\n  }\n}\n"));
        return out.toByteArray();
    }

    private static void listed(List<byte[]> texts, ByteArrayOutputStream out) {
        for (int i = 0; i < texts.size(); i++) {
            if (i > 0) {
                out.write(',');
                out.write(' ');
            }
            out.writeBytes(texts.get(i));
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Stored stored) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", stored.id());
        entry.put("type", stored.token());
        entry.put("scope", stored.scope());
        entry.put("urn", stored.urn());
        entry.put("created", stored.created());
        entry.put("generation", stored.generation());
        entry.put("inputs", wholes(stored.inputs()));
        entry.put("outputs", wholes(stored.outputs()));
        return indented(indented(json(entry)));
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String indented(String json) {
        return json.replace("\n", "\n  ");
    }

    private static Object wholes(Object value) {
        if (value instanceof Map) {
            Map<String, Object> same = new LinkedHashMap<>();
            Values.map(value).forEach((key, item) -> same.put(key, wholes(item)));
            return same;
        } else if (value instanceof List) {
            return Values.list(value).stream().map(WorldFile::wholes).toList();
        }
        boolean whole = value instanceof Double d && d == Math.rint(d) && Math.abs(d) < 1e15;
        return whole && value instanceof Double d ? (Object) d.longValue() : value;
    }

    void write(byte[] bytes) throws IOException {
        AtomicFile.write(file, bytes);
    }
}
