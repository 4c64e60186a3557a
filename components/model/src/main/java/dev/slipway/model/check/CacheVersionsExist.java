package dev.slipway.model.check;

import dev.slipway.model.App;
import dev.slipway.model.Cache;
import dev.slipway.model.CacheEngine;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A cache asks for a major version that was released. */
final class CacheVersionsExist implements AppCheck {
    private static final Map<CacheEngine, Set<String>> MAJORS =
            Map.of(CacheEngine.REDIS, Set.of("6", "7", "8"), CacheEngine.VALKEY, Set.of("7", "8", "9"));

    @Override
    public void check(App app, Findings findings) {
        for (Cache cache : app.caches()) {
            Set<String> majors = MAJORS.getOrDefault(cache.engine(), Set.of());
            if (!majors.contains(cache.version().split("\\.", -1)[0])) {
                findings.error(
                        KeyPath.of("caches", cache.name(), "version"),
                        "a major version: " + majors.stream().sorted().collect(Collectors.joining(", ")),
                        cache.version(),
                        "take the version that your code was tested with");
            }
        }
    }
}
