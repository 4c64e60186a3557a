package dev.slipway.planner.apps;

import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.model.Target;
import dev.slipway.planner.PlanJson;
import dev.slipway.planner.RepositoryApps;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An application as a target plans it, in words that all targets share.
 *
 * @param app what the app file says
 * @param parts services, workers, schedules by their name; migrations by {@code service-migration}
 * @param databases databases by their name
 * @param caches caches by their name
 * @param alarms names of the alarms that ring
 * @param backups cron expression of each backup, by its name
 * @param routes which part each public URL leads to, by host and path
 * @param text the whole plan, as it is printed
 */
record Launched(
        App app,
        Map<String, Part> parts,
        Map<String, Store> databases,
        Map<String, Store> caches,
        Set<String> alarms,
        Map<String, String> backups,
        Map<String, String> routes,
        String text) {
    private static final Map<String, Launched> LAUNCHED = new ConcurrentHashMap<>();

    static Launched of(String app, Environment environment, Target target) {
        return LAUNCHED.computeIfAbsent(app + environment + target, key -> launch(app, environment, target));
    }

    private static Launched launch(String name, Environment environment, Target target) {
        App app = RepositoryApps.read(name, environment);
        return switch (target) {
            case VPS -> OnVps.launch(app, environment);
            case AWS -> OnAws.launch(app, environment);
            case KUBERNETES -> OnKubernetes.launch(app, environment);
        };
    }

    static String print(Object plan) {
        return PlanJson.write(plan);
    }

    /** The first of each month at six, as a target writes it. */
    static String firstOfTheMonthAtSix(Target target) {
        return target == Target.AWS ? "cron(0 6 1 * ? *)" : "0 6 1 * *";
    }

    Part part(String name) {
        return found(parts, name);
    }

    Store database(String name) {
        return found(databases, name);
    }

    Store cache(String name) {
        return found(caches, name);
    }

    private static <T> T found(Map<String, T> all, String name) {
        T found = all.get(name);
        if (found == null) {
            throw new AssertionError("no " + name + " among " + all.keySet());
        }
        return found;
    }
}
