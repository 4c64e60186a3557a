package dev.slipway.model.check;

import dev.slipway.model.App;
import dev.slipway.model.Cache;
import dev.slipway.model.CacheRole;
import dev.slipway.model.Eviction;
import dev.slipway.model.Worker;
import java.util.List;
import java.util.Optional;

/** A cache that holds queues never evicts, and the worker's cache is one of that kind. */
final class QueuesKeepJobs implements AppCheck {
    @Override
    public void check(App app, Findings findings) {
        for (Cache cache : app.caches()) {
            if (cache.roles().contains(CacheRole.QUEUE) && cache.eviction() != Eviction.NOEVICTION) {
                findings.error(
                        KeyPath.of("caches", cache.name(), "eviction"),
                        "noeviction, since a queue's jobs must not vanish",
                        cache.eviction().redisName(),
                        "set eviction: noeviction, or keep queues in a cache of their own");
            }
        }
        List<String> known = app.caches().stream().map(Cache::name).toList();
        for (Worker worker : app.workers()) {
            KeyPath path = KeyPath.of("workers", worker.name());
            if (!worker.queues().isEmpty() && worker.queueCache().isEmpty()) {
                findings.error(
                        path.key("queueCache"),
                        "the cache that holds the queues",
                        "none",
                        known.isEmpty() ? "declare a cache with roles: [queue]" : "add queueCache: " + known.get(0));
            }
            worker.queueCache().ifPresent(name -> cache(app, worker, name, known, path.key("queueCache"), findings));
        }
    }

    private static void cache(
            App app, Worker worker, String name, List<String> known, KeyPath path, Findings findings) {
        Optional<Cache> cache = app.cache(name);
        if (cache.isEmpty()) {
            findings.error(
                    path,
                    "a cache of the app: " + Resources.list(known),
                    name,
                    Resources.meant(name, known, "declare it under caches"));
        } else if (!cache.get().roles().contains(CacheRole.QUEUE)) {
            findings.error(path, "a cache with the role queue", name, "add queue to roles of " + name);
        } else if (worker.container().uses().stream()
                .noneMatch(it -> it.resource().equals(name))) {
            findings.error(path, "a cache that the worker uses", name, "add " + name + " to uses of " + worker.name());
        }
    }
}
