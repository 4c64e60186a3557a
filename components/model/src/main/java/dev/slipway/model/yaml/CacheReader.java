package dev.slipway.model.yaml;

import dev.slipway.model.Cache;
import dev.slipway.model.CacheEngine;
import dev.slipway.model.CacheRole;
import dev.slipway.model.Eviction;
import dev.slipway.model.Persistence;
import dev.slipway.model.Resources;
import java.util.stream.Collectors;

/** Reads a Redis-compatible server. */
final class CacheReader {
    private CacheReader() {}

    static Cache read(String name, Fields fields) {
        Cache.Builder cache = Cache.builder(name);
        fields.choice("engine", CacheEngine.class).ifPresent(cache::engine);
        fields.text("version").ifPresent(cache::version);
        fields.integer("port").ifPresent(cache::port);
        fields.mebibytes("maxMemory").ifPresent(cache::maxMemoryMiB);
        fields.section("size", size -> SizeReader.read(size, new Resources(500, 512)))
                .ifPresent(cache::resources);
        fields.choice("eviction", Eviction.class).ifPresent(cache::eviction);
        fields.choice("persistence", Persistence.class).ifPresent(cache::persistence);
        fields.texts("roles")
                .map(roles -> roles.stream()
                        .map(it -> Fields.constant(CacheRole.class, it))
                        .collect(Collectors.toSet()))
                .ifPresent(cache::roles);
        fields.integer("replicas").ifPresent(cache::replicas);
        fields.section("backup", BackupReader::read).ifPresent(cache::backup);
        return cache.build();
    }
}
