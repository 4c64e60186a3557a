package dev.slipway.model.check;

import dev.slipway.model.App;
import dev.slipway.model.Cache;

/** Beside its data a cache needs room for buffers and for pages that change while it writes to disk: a quarter of its memory (KAR-POL-09). */
final class CachesHaveRoom implements AppCheck {
    @Override
    public void check(App app, Findings findings) {
        for (Cache cache : app.caches()) {
            cache.resources()
                    .filter(size -> cache.maxMemoryMiB() * 4L > size.memoryMiB() * 3L)
                    .ifPresent(size -> findings.error(
                            KeyPath.of("caches", cache.name(), "maxMemory"),
                            "at most three quarters of the size's memory, " + size.memoryMiB() * 3L / 4 + "MiB",
                            cache.maxMemoryMiB() + "MiB",
                            "lower maxMemory, or raise size: {memory: …}"));
        }
    }
}
