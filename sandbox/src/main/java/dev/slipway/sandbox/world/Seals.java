package dev.slipway.sandbox.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.slipway.sandbox.value.Secret;
import dev.slipway.sandbox.value.Values;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps secrets out of the world: a secret is stored as a keyed hash, which is enough to tell whether the engine's own copy is still the
 * one that was given, and is given back from that copy.
 */
public final class Seals {
    /** The key of the object that stands for a secret. */
    public static final String SEAL = "$secret";
    /** What a read gives for a secret that differs from the engine's copy; its value is nowhere. */
    public static final String CHANGED = "(changed outside of Pulumi; the sandbox keeps only a hash of secrets)";

    private static final ObjectMapper CANONICAL =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    private final byte[] key;

    /** Seals with this key of 32 bytes. */
    public Seals(byte[] key) {
        this.key = key.clone();
    }

    /** The same value with every secret replaced by its seal. */
    public Object seal(Object value) {
        if (value instanceof Secret secret) {
            Object bare = Values.bare(secret);
            // Empty secrets are not worth a seal, and a seal may come back in by way of a read.
            return isSeal(bare) ? bare : Map.of(SEAL, hash(bare));
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> sealed = new LinkedHashMap<>();
            map.forEach((k, item) -> sealed.put(String.valueOf(k), seal(Objects.requireNonNull(item))));
            return sealed;
        } else if (value instanceof List<?> list) {
            List<Object> sealed = new ArrayList<>();
            list.forEach(item -> sealed.add(seal(Objects.requireNonNull(item))));
            return sealed;
        }
        return value;
    }

    /** The same object with every secret replaced by its seal. */
    public Map<String, Object> sealAll(Map<String, Object> map) {
        return Values.map(seal(map));
    }

    /** Whether a value is a seal. */
    public static boolean isSeal(Object value) {
        return value instanceof Map<?, ?> map && map.size() == 1 && map.get(SEAL) instanceof String;
    }

    /**
     * The stored value with its seals opened by the engine's own copy: an equal secret comes back, a changed one is marked
     * {@link #CHANGED}; without a copy (import) the secret is left out, as services do not tell their secrets.
     */
    public Optional<Object> open(Object stored, Optional<Object> own) {
        if (isSeal(stored)) {
            return own.map(value ->
                    hash(Values.bare(value)).equals(Values.map(stored).get(SEAL)) ? value : new Secret(CHANGED));
        } else if (stored instanceof Map<?, ?> map) {
            Map<String, Object> opened = new LinkedHashMap<>();
            Map<String, Object> mine = own.map(Values::map).orElse(Map.of());
            map.forEach((k, item) -> open(Objects.requireNonNull(item), Optional.ofNullable(mine.get(k)))
                    .ifPresent(value -> opened.put(String.valueOf(k), value)));
            return Optional.of(opened);
        } else if (stored instanceof List<?> list) {
            List<Object> opened = new ArrayList<>();
            List<Object> mine = own.map(Values::list).orElse(List.of());
            for (int i = 0; i < list.size(); i++) {
                Object item = Objects.requireNonNull(list.get(i));
                open(item, counterpart(item, i, mine)).ifPresent(opened::add);
            }
            return Optional.of(opened);
        }
        return Optional.of(stored);
    }

    /** The engine's item for a stored one: the equal secret wherever it stands, as lists may be reordered, else the one in its place. */
    private Optional<Object> counterpart(Object item, int place, List<Object> mine) {
        if (isSeal(item)) {
            Object wanted = Values.map(item).get(SEAL);
            Optional<Object> equal = mine.stream()
                    .filter(m -> hash(Values.bare(m)).equals(wanted))
                    .findFirst();
            if (equal.isPresent()) {
                return equal;
            }
        }
        return place < mine.size() ? Optional.of(mine.get(place)) : Optional.empty();
    }

    private String hash(Object bare) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] text = CANONICAL.writeValueAsString(bare).getBytes(StandardCharsets.UTF_8);
            return "hmac-sha256:" + HexFormat.of().formatHex(mac.doFinal(text));
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException(
                    "A secret could not be hashed: " + e.getClass().getSimpleName(), e);
        }
    }
}
