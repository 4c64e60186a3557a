package dev.slipway.planner.vps;

import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.model.yaml.AppFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The five applications of this repository, as their files describe them, on hosts of the size that they need. */
final class Apps {
    private static final Map<String, VpsPlan> PLANS = new ConcurrentHashMap<>();

    private Apps() {}

    static List<String> names() {
        return List.of("alexander", "clipper", "clovalink", "karigar", "newsroom", "signalcraft");
    }

    static Path directory(String app) {
        return Path.of("../../apps", app);
    }

    static App app(String app, Environment environment) {
        return AppFile.read(directory(app).resolve("app.yaml"), environment).orThrow();
    }

    static VpsPlan plan(String app, Environment environment) {
        return PLANS.computeIfAbsent(app + environment, key -> new VpsPlanner()
                .plan(app(app, environment), environment, Clipper.settings().build()));
    }
}
