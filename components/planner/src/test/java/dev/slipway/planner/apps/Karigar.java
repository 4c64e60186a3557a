package dev.slipway.planner.apps;

import dev.slipway.model.Cache;
import dev.slipway.model.Database;
import dev.slipway.model.Environment;
import dev.slipway.model.Service;
import dev.slipway.model.Target;

/** Karigar in production: as it was planned, and what its app file says of its parts. */
final class Karigar {
    private Karigar() {}

    static Launched prod(Target target) {
        return Launched.of("karigar", Environment.PROD, target);
    }

    static Service service(Target target, String name) {
        return prod(target).app().service(name).orElseThrow();
    }

    static Database database(Target target) {
        return prod(target).app().databases().get(0);
    }

    static Cache cache(Target target) {
        return prod(target).app().caches().get(0);
    }
}
