package dev.slipway.sandbox.knowledge.kubernetes.autoscaling;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.ServiceCatalogue;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.kubernetes.Objects;
import dev.slipway.sandbox.value.Props;
import java.util.List;
import java.util.Map;

/** The autoscaling group's types. */
public final class Catalogue implements ServiceCatalogue {
    @Override
    public List<Knowledge> types() {
        return List.of(Objects.namespaced("kubernetes:autoscaling/v2:HorizontalPodAutoscaler", "autoscaler")
                .unordered("spec.metrics")
                .out(
                        "status",
                        s -> Map.of(
                                "currentReplicas",
                                s.in().number("spec.minReplicas", 1),
                                "desiredReplicas",
                                s.in().number("spec.minReplicas", 1),
                                "conditions",
                                List.of()))
                .check(
                        "autoscaler-bounds",
                        "spec.maxReplicas: Invalid value: must be greater than or equal to `minReplicas`",
                        s -> {
                            if (s.in().number("spec.maxReplicas", 0) < s.in().number("spec.minReplicas", 1)) {
                                s.refuse(
                                        "spec.maxReplicas",
                                        "spec.maxReplicas: Invalid value: " + s.in().text("spec.maxReplicas", "")
                                                + ": must be greater than or equal to `minReplicas`",
                                        "Raise maxReplicas.");
                            }
                        })
                .check(
                        "autoscaler-minimum",
                        "spec.minReplicas: Invalid value: must be greater than or equal to 1",
                        s -> s.in().number("spec.minReplicas")
                                .filter(n -> n < 1)
                                .ifPresent(n -> s.refuse(
                                        "spec.minReplicas",
                                        "spec.minReplicas: Invalid value: " + Props.written(n)
                                                + ": must be greater than or equal to 1",
                                        "Use 1 or more.")))
                .check(
                        "autoscaler-metric",
                        "spec.metrics.type: Unsupported value",
                        s -> s.in().each("spec.metrics").stream()
                                .map(m -> m.text("type", ""))
                                .filter(t -> !List.of("Resource", "ContainerResource", "Pods", "Object", "External")
                                        .contains(t))
                                .forEach(t -> s.refuse(
                                        "spec.metrics",
                                        "spec.metrics.type: Unsupported value: \"" + t + "\"",
                                        "Use Resource.")))
                .awaits(
                        "autoscaler-target-missing",
                        "the HPA controller was unable to get the target's current scale: not found",
                        Catalogue::target));
    }

    private static void target(Subject s) {
        String token = "kubernetes:" + s.in().text("spec.scaleTargetRef.apiVersion", "apps/v1") + ":"
                + s.in().text("spec.scaleTargetRef.kind", "");
        s.in().text("spec.scaleTargetRef.name")
                .filter(n -> Objects.beside(s, token, n).isEmpty())
                .ifPresent(n -> s.refuse(
                        "spec.scaleTargetRef",
                        "FailedGetScale: the HPA controller was unable to get the target's current scale: "
                                + s.in().text("spec.scaleTargetRef.kind", "") + " \"" + n + "\" not found",
                        "Refer to the workload's own metadata.name output."));
    }
}
