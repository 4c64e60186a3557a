package dev.slipway.program.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.pulumi.Context;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Configuration as the engine hands it to a program. */
public final class PulumiConfigSource implements ConfigSource {
    private static final String ENGINE_CONFIG = "PULUMI_CONFIG";

    private final Context context;
    private final Set<String> keys;

    /**
     * @param context the running program's
     * @param keys the keys that are set, for programs run inline, where the engine tells its host and not the environment
     */
    public PulumiConfigSource(Context context, Set<String> keys) {
        this.context = context;
        this.keys = Set.copyOf(keys);
    }

    /** The keys that the engine put into this process's environment; none when the program runs inline. */
    public static Set<String> keysOfEnvironment() {
        String json = System.getenv(ENGINE_CONFIG);
        if (json == null || json.isBlank()) {
            return Set.of();
        }
        try {
            return Set.copyOf(new JsonMapper()
                    .readValue(json, new TypeReference<Map<String, Object>>() {})
                    .keySet());
        } catch (JsonProcessingException e) {
            // The text holds secrets, so neither it nor the parser's message is passed on.
            throw new IllegalStateException("the engine's " + ENGINE_CONFIG + " is no JSON object");
        }
    }

    @Override
    public Optional<String> get(String key) {
        int colon = key.indexOf(':');
        return context.config(key.substring(0, colon)).get(key.substring(colon + 1));
    }

    @Override
    public Set<String> keys() {
        return keys;
    }
}
