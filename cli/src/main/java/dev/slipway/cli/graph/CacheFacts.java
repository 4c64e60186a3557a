package dev.slipway.cli.graph;

import dev.slipway.model.Cache;
import dev.slipway.model.CacheEngine;
import java.util.List;

/** Caches in the words of the picture. */
final class CacheFacts {
    private CacheFacts() {}

    static String engine(Cache cache) {
        return (cache.engine() == CacheEngine.VALKEY ? "Valkey " : "Redis ") + cache.version();
    }

    static List<String> selfHosted(Cache cache) {
        return List.of(engine(cache), "port " + cache.port(), Facts.memory(cache.maxMemoryMiB()));
    }
}
