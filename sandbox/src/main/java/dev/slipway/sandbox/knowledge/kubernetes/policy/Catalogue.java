package dev.slipway.sandbox.knowledge.kubernetes.policy;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.ServiceCatalogue;
import dev.slipway.sandbox.knowledge.kubernetes.Objects;
import java.util.List;
import java.util.Map;

/** The policy group's types. */
public final class Catalogue implements ServiceCatalogue {
    @Override
    public List<Knowledge> types() {
        return List.of(Objects.namespaced("kubernetes:policy/v1:PodDisruptionBudget", "disruption-budget")
                .out(
                        "status",
                        s -> Map.of(
                                "disruptionsAllowed", 1, "currentHealthy", 2, "desiredHealthy", 1, "expectedPods", 2))
                .check(
                        "disruption-budget-both",
                        "spec: Invalid value: minAvailable and maxUnavailable cannot be both set",
                        s -> {
                            if (s.in().has("spec.minAvailable") && s.in().has("spec.maxUnavailable")) {
                                s.refuse(
                                        "spec",
                                        "spec: Invalid value: minAvailable and maxUnavailable cannot be both set",
                                        "Keep one.");
                            }
                        })
                .check(
                        "disruption-budget-value",
                        "spec.minAvailable: Invalid value: a valid percent string must be a numeric string followed by"
                                + " an ending '%'",
                        s -> List.of("spec.minAvailable", "spec.maxUnavailable").forEach(p -> s.in().text(p)
                                .filter(v -> !v.matches("\\d+|(100|\\d{1,2})%"))
                                .ifPresent(v -> s.refuse(
                                        p,
                                        p + ": Invalid value: \"" + v
                                                + "\": a valid percent string must be a numeric string followed by an"
                                                + " ending '%'",
                                        "Use 1 or 50%.")))));
    }
}
