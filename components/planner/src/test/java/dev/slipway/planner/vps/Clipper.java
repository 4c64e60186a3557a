package dev.slipway.planner.vps;

import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.planner.GoodSettings;
import dev.slipway.planner.PlanJson;
import dev.slipway.planner.RepositoryApps;

/** The good fixture: Clipper as its app file describes it, on the guide's host. */
final class Clipper {
    private Clipper() {}

    static App app(Environment environment) {
        return RepositoryApps.read("clipper", environment);
    }

    static VpsSettings.Builder settings() {
        return GoodSettings.host();
    }

    static VpsPlan plan(Environment environment) {
        return plan(environment, settings().build());
    }

    static VpsPlan plan(Environment environment, VpsSettings settings) {
        return new VpsPlanner().plan(app(environment), environment, settings);
    }

    static ContainerPlan container(VpsPlan plan, String name) {
        return plan.containers().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no container " + name));
    }

    static String file(VpsPlan plan, String container, String path) {
        return container(plan, container).files().stream()
                .filter(it -> it.path().equals(path))
                .map(it -> PlanJson.text(it.content()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no file " + path));
    }
}
