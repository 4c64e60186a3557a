package dev.slipway.cli.graph;

import dev.slipway.model.Cache;
import dev.slipway.model.CacheEngine;

/** Caches in the words of the picture. */
final class CacheFacts {
    private CacheFacts() {}

    static String engine(Cache cache) {
        return (cache.engine() == CacheEngine.VALKEY ? "Valkey " : "Redis ") + cache.version();
    }

    /** The engine that a plan chose, which may be another version than the app's where the service does not offer that. */
    static String engine(String engine, String version) {
        return (engine.equals("valkey") ? "Valkey " : "Redis ") + version;
    }
}
