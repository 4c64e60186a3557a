package dev.slipway.planner.kubernetes;

import dev.slipway.model.Environment;
import dev.slipway.planner.GoodSettings;
import dev.slipway.planner.RepositoryApps;

/** The applications whose guides Slipway honours, planned for a cluster. */
final class Apps {
    private Apps() {}

    /** On a cluster that has an ingress controller and nothing else. */
    static KubernetesPlan plan(String app, Environment environment) {
        return plan(app, environment, bare().build());
    }

    static KubernetesPlan plan(String app, Environment environment, KubernetesSettings settings) {
        return new KubernetesPlanner().plan(RepositoryApps.read(app, environment), environment, settings);
    }

    static KubernetesSettings.Builder bare() {
        return GoodSettings.cluster();
    }

    /** A cluster with every operator that Slipway can use. */
    static KubernetesSettings.Builder equipped() {
        return bare().certManager(true)
                .issuer("letsencrypt")
                .prometheusOperator(true)
                .keda(true);
    }
}
