package dev.slipway.planner.aws;

import dev.slipway.model.Backup;
import dev.slipway.model.Cache;
import dev.slipway.model.CacheEngine;
import dev.slipway.model.Persistence;
import dev.slipway.model.Resources;
import dev.slipway.planner.Naming;
import dev.slipway.planner.PlanNote;
import dev.slipway.planner.RequiredSecrets;
import java.util.List;
import java.util.Optional;

/** Plans ElastiCache. */
final class CachePlanner {
    /** A backup's name takes 40 characters; a hyphen and eight digits of the stack's key end that of the last one. */
    private static final int LONGEST_FINAL = 31;

    private CachePlanner() {}

    static CachePlan plan(Draft draft, Cache cache) {
        String version = version(draft, cache);
        boolean valkey = cache.engine() == CacheEngine.VALKEY;
        int milliCpu = cache.resources().map(Resources::milliCpu).orElse(0);
        InstanceClass node = CacheClasses.fitting(milliCpu, cache.maxMemoryMiB())
                .orElseGet(() -> {
                    draft.fault("caches." + cache.name() + ".maxMemoryMiB: the largest node planned for has "
                            + CacheClasses.TABLE
                                    .get(CacheClasses.TABLE.size() - 1)
                                    .memoryMiB() + " MiB, of which a quarter stays free, found "
                            + cache.maxMemoryMiB());
                    return CacheClasses.TABLE.get(0);
                });
        int nodes = nodes(draft, cache);
        if (cache.persistence() != Persistence.NONE) {
            draft.note(PlanNote.degraded(
                    "caches.persistence",
                    "caches." + cache.name() + ".persistence: ElastiCache keeps no append-only file; "
                            + (nodes > 1
                                    ? "a replica in another zone and daily snapshots stand for it"
                                    : "daily snapshots stand for it")));
        }
        String groupId = groupId(draft, cache);
        int snapshots = cache.backup()
                .map(Backup::retentionDays)
                .orElse(cache.persistence() == Persistence.NONE && !draft.prod() ? 0 : 7);
        return new CachePlan(
                cache.name(),
                groupId,
                valkey ? "valkey" : "redis",
                version,
                (valkey ? "valkey" : "redis") + (valkey ? version.substring(0, version.indexOf('.')) : "7"),
                node.name(),
                nodes,
                cache.port(),
                nodes > 1,
                List.of(
                        new ParameterPlan("maxmemory-policy", cache.eviction().redisName(), false),
                        new ParameterPlan(
                                "reserved-memory-percent",
                                String.valueOf(CacheClasses.reservedPercent(node, cache.maxMemoryMiB())),
                                false)),
                Math.min(35, snapshots),
                "03:00-04:00",
                "sun:05:00-sun:06:00",
                draft.guarded() ? Optional.of(Naming.hyphenated(LONGEST_FINAL, groupId, "final")) : Optional.empty(),
                RequiredSecrets.cachePassword(cache),
                !draft.prod(),
                draft.log(cache.name()));
    }

    /** The primary and its replicas; production always has one. */
    static int nodes(Draft draft, Cache cache) {
        return 1 + Math.max(cache.replicas(), draft.prod() ? 1 : 0);
    }

    static String groupId(Draft draft, Cache cache) {
        return draft.name(40, cache.name());
    }

    /** Redis stays at 7.1 on ElastiCache, whatever newer version is asked for; Valkey is at 8. */
    private static String version(Draft draft, Cache cache) {
        if (cache.engine() == CacheEngine.VALKEY) {
            return cache.version().startsWith("7") ? "7.2" : "8.0";
        }
        if (!cache.version().startsWith("7")) {
            draft.note(PlanNote.degraded(
                    "caches.version",
                    "caches." + cache.name() + ".version: ElastiCache offers Redis up to 7.1, the nearest to "
                            + cache.version() + "; engine valkey gives 8.0"));
        }
        return "7.1";
    }
}
