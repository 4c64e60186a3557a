package dev.slipway.planner.kubernetes;

import dev.slipway.model.Environment;
import dev.slipway.model.yaml.AppFile;
import java.nio.file.Path;
import java.util.List;

/** The applications whose guides Slipway honours, planned for a cluster. */
final class Apps {
    static final List<String> ALL = List.of("alexander", "clipper", "clovalink", "karigar", "newsroom", "signalcraft");

    private Apps() {}

    /** On a cluster that has an ingress controller and nothing else. */
    static KubernetesPlan plan(String app, Environment environment) {
        return plan(app, environment, bare().build());
    }

    static KubernetesPlan plan(String app, Environment environment, KubernetesSettings settings) {
        return new KubernetesPlanner()
                .plan(
                        AppFile.read(Path.of("../../apps", app, "app.yaml"), environment)
                                .orThrow(),
                        environment,
                        settings);
    }

    static KubernetesSettings.Builder bare() {
        return KubernetesSettings.builder().className("traefik").edgeNamespace("traefik");
    }

    /** A cluster with every operator that Slipway can use. */
    static KubernetesSettings.Builder equipped() {
        return bare().certManager(true)
                .issuer("letsencrypt")
                .prometheusOperator(true)
                .keda(true);
    }
}
