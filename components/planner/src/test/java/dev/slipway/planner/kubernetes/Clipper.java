package dev.slipway.planner.kubernetes;

import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.model.yaml.AppFile;
import java.nio.file.Path;

/** The good fixture: Clipper as its app file describes it. */
final class Clipper {
    static final Path APP = Path.of("../../apps/clipper/app.yaml");

    private Clipper() {}

    static App app(Environment environment) {
        return AppFile.read(APP, environment).orThrow();
    }

    static KubernetesPlan plan(Environment environment) {
        return plan(environment, Apps.bare().build());
    }

    static KubernetesPlan plan(Environment environment, KubernetesSettings settings) {
        return new KubernetesPlanner().plan(app(environment), environment, settings);
    }
}
