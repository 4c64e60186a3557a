package dev.slipway.model.check;

import dev.slipway.model.AlarmSignal;
import dev.slipway.model.App;
import dev.slipway.model.Cache;
import dev.slipway.model.CacheRole;

/** Where a full cache may drop sessions, somebody is told (CLP-POL-05). */
final class SessionEvictionsAreWatched implements AppCheck {
    @Override
    public void check(App app, Findings findings) {
        for (Cache cache : app.caches()) {
            boolean watched = app.alarms().stream()
                    .anyMatch(it -> it.signal() == AlarmSignal.EVICTIONS
                            && it.subject().map(cache.name()::equals).orElse(true));
            if (cache.roles().contains(CacheRole.SESSIONS) && cache.eviction().evictsAnyKey() && !watched) {
                findings.error(
                        KeyPath.of("caches", cache.name(), "eviction"),
                        "volatile-lru, or an alarm on evictions, since sessions may be evicted",
                        cache.eviction().redisName() + " without an alarm",
                        "add alarms: {Evictions: {signal: evictions, threshold: 0, subject: " + cache.name() + "}}");
            }
        }
    }
}
