package dev.slipway.endtoend;

/** Every app on Kubernetes. */
class EveryAppOnKubernetesTest extends EveryApp {
    EveryAppOnKubernetesTest() {
        super("kubernetes");
    }
}
