package dev.slipway.planner.vps;

import dev.slipway.model.Cache;
import dev.slipway.model.CacheEngine;
import dev.slipway.model.Persistence;
import dev.slipway.model.Resources;
import dev.slipway.model.Value;
import dev.slipway.planner.PlanNote;
import dev.slipway.planner.RequiredSecrets;
import dev.slipway.planner.files.RedisConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans Redis and Valkey. */
final class CachePlanner {
    /** User and group of the server in the official Alpine images. */
    static final String USER = "999:1000";

    /** File that holds the password for health checks and backups. */
    static final String PASSWORD_FILE = "/config/password";

    private final PlanScope scope;

    CachePlanner(PlanScope scope) {
        this.scope = scope;
    }

    List<CachePlan> plan() {
        List<CachePlan> plans = new ArrayList<>();
        for (Cache cache : scope.app.caches()) {
            plan(cache).ifPresent(plans::add);
        }
        return plans;
    }

    private Optional<CachePlan> plan(Cache cache) {
        Optional<String> image = scope.images.cache(cache);
        if (image.isEmpty()) {
            scope.faults.add("caches." + cache.name() + ".version: found " + cache.version() + ", which "
                    + (cache.engine() == CacheEngine.REDIS ? "Redis" : "Valkey")
                    + " does not offer; choose 7 or 8 (7.2, 8 for Valkey)");
            return Optional.empty();
        }
        if (cache.replicas() > 0) {
            scope.notes.add(PlanNote.refused(
                    "caches.replicas",
                    "caches." + cache.name()
                            + ": one host has one server; a replica on the same machine would fall with it"));
        }
        return Optional.of(new CachePlan(
                cache.name(),
                cache.port(),
                RequiredSecrets.cachePassword(cache),
                cache.maxMemoryMiB(),
                cache.eviction().redisName(),
                container(cache, image.get())));
    }

    private ContainerPlan container(Cache cache, String image) {
        String program = cache.engine() == CacheEngine.REDIS ? "redis" : "valkey";
        String secret = RequiredSecrets.cachePassword(cache);
        RedisConfig config = new RedisConfig(
                cache.port(), cache.maxMemoryMiB(), cache.eviction(), cache.persistence(), secret, "/data");
        ContainerPlan.Builder container = scope.container(
                        cache.name(), image, cache.resources().orElse(new Resources(100, memory(cache))))
                .entrypoint(program + "-server")
                .command(List.of("/config/redis.conf"))
                .user(USER)
                .network(NetworkAttachment.as(scope.dataNetwork(cache.name()), cache.name()))
                .file("/config/redis.conf", config.file())
                .file(PASSWORD_FILE, Value.secret(secret))
                .stopFirst()
                .stop("SIGTERM", Duration.ofSeconds(30))
                .healthcheck(HealthcheckPlan.shell("REDISCLI_AUTH=\"$(cat " + PASSWORD_FILE + ")\" " + program
                                + "-cli -p " + cache.port() + " ping | grep -q PONG")
                        .every(Duration.ofSeconds(10), Duration.ofSeconds(3), 5));
        if (cache.persistence() == Persistence.NONE) {
            container.tmpfs("/data", 16);
        } else {
            container.mount(scope.dataVolume(cache.name() + "-data", "data of " + cache.name()), "/data");
        }
        return container.build();
    }

    /** Beside its data a server needs room for buffers, and for a copy of changed pages while it writes to disk. */
    private static int memory(Cache cache) {
        return cache.persistence() == Persistence.NONE
                ? cache.maxMemoryMiB() * 5 / 4 + 32
                : cache.maxMemoryMiB() * 3 / 2;
    }
}
