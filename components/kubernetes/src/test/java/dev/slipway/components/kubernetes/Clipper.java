package dev.slipway.components.kubernetes;

import com.pulumi.core.Output;
import dev.slipway.model.Environment;
import dev.slipway.model.yaml.AppFile;
import dev.slipway.planner.kubernetes.KubernetesPlan;
import dev.slipway.planner.kubernetes.KubernetesPlanner;
import dev.slipway.planner.kubernetes.KubernetesSettings;
import java.nio.file.Path;

/** The good fixture: Clipper's plan, and secrets that can be searched for. */
final class Clipper {
    private Clipper() {}

    static KubernetesPlan plan(Environment environment) {
        return plan(
                environment, KubernetesSettings.builder().className("traefik").build());
    }

    static KubernetesPlan plan(Environment environment, KubernetesSettings settings) {
        return new KubernetesPlanner()
                .plan(
                        AppFile.read(Path.of("../../apps/clipper/app.yaml"), environment)
                                .orThrow(),
                        environment,
                        settings);
    }

    static Output<String> secret(String name) {
        return Output.ofSecret("value-of-" + name);
    }
}
