package dev.slipway.planner.vps;

import dev.slipway.model.Environment;
import dev.slipway.planner.RepositoryApps;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The applications of this repository on hosts of the size that they need. */
final class Apps {
    private static final Map<String, VpsPlan> PLANS = new ConcurrentHashMap<>();

    private Apps() {}

    static VpsPlan plan(String app, Environment environment) {
        return PLANS.computeIfAbsent(app + environment, key -> new VpsPlanner()
                .plan(
                        RepositoryApps.read(app, environment),
                        environment,
                        Clipper.settings().build()));
    }
}
