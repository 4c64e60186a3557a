package dev.slipway.sandbox.knowledge.kubernetes.core;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.kubernetes.Objects;
import dev.slipway.sandbox.value.Props;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Settings, secrets and identities of pods. */
final class Configs {
    private static final int MOST_BYTES = 1 << 20;

    private Configs() {}

    static Knowledge serviceAccount() {
        return Objects.namespaced("kubernetes:core/v1:ServiceAccount", "account")
                .unordered("secrets", "imagePullSecrets");
    }

    static Knowledge secret() {
        return Objects.namespaced("kubernetes:core/v1:Secret", "secret-object")
                .replaceOn("data", "stringData", "type", "immutable")
                .secret("data", "stringData")
                .fill("type", "Opaque")
                .check("secret-base64", "illegal base64 data at input byte 0", s -> {
                    for (Map.Entry<String, String> entry :
                            s.in().textMap("data").entrySet()) {
                        if (!base64(entry.getValue())) {
                            s.refuse(
                                    "data",
                                    "Secret in version \"v1\" cannot be handled as a Secret: illegal base64 data at input byte 0, key "
                                            + entry.getKey(),
                                    "Encode it, or use stringData.");
                        }
                    }
                })
                .check(
                        "secret-key",
                        "data: Invalid value: a valid config key must consist of alphanumeric characters, '-', '_' or '.'",
                        s -> keys(s, List.of("data", "stringData")))
                .check(
                        "secret-size",
                        "Secret is invalid: data: Too long: must have at most 1048576 bytes",
                        s -> size(s, List.of("data", "stringData")));
    }

    private static boolean base64(String text) {
        try {
            Base64.getDecoder().decode(text.replaceAll("\\s", ""));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static Knowledge configMap() {
        return Objects.namespaced("kubernetes:core/v1:ConfigMap", "config-map")
                .replaceWhen(s -> {
                    boolean mutable = Props.of(s.place().config()).flag("enableConfigMapMutable")
                            && !s.olds().flag("immutable");
                    return !mutable
                            && !(raw(s.olds(), "data").equals(raw(s.in(), "data"))
                                    && raw(s.olds(), "binaryData").equals(raw(s.in(), "binaryData")));
                })
                .check(
                        "config-map-key",
                        "data: Invalid value: a valid config key must consist of alphanumeric characters, '-', '_' or '.'",
                        s -> keys(s, List.of("data", "binaryData")))
                .check(
                        "config-map-size",
                        "ConfigMap is invalid: []: Too long: must have at most 1048576 bytes",
                        s -> size(s, List.of("data", "binaryData")));
    }

    private static Object raw(Props props, String key) {
        return props.all().getOrDefault(key, Map.of());
    }

    private static void keys(Subject s, List<String> maps) {
        for (String map : maps) {
            s.in().textMap(map).keySet().stream()
                    .filter(k -> !k.matches("[-._a-zA-Z0-9]{1,253}"))
                    .forEach(k -> s.refuse(
                            map,
                            map + ": Invalid value: \"" + k
                                    + "\": a valid config key must consist of alphanumeric characters, '-', '_' or '.'",
                            "Change the key."));
        }
    }

    private static void size(Subject s, List<String> maps) {
        long bytes = maps.stream()
                .flatMap(m -> s.in().textMap(m).values().stream())
                .mapToLong(v -> v.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        if (bytes > MOST_BYTES) {
            s.refuse(
                    maps.get(0),
                    "[]: Too long: must have at most 1048576 bytes, found " + bytes,
                    "Split it, or use a volume.");
        }
    }
}
