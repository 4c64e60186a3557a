package dev.slipway.planner.kubernetes;

import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.planner.RepositoryApps;

/** The good fixture: Clipper as its app file describes it. */
final class Clipper {
    private Clipper() {}

    static App app(Environment environment) {
        return RepositoryApps.read("clipper", environment);
    }

    static KubernetesPlan plan(Environment environment) {
        return plan(environment, Apps.bare().build());
    }

    static KubernetesPlan plan(Environment environment, KubernetesSettings settings) {
        return new KubernetesPlanner().plan(app(environment), environment, settings);
    }
}
