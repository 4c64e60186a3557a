package dev.slipway.sandbox.knowledge.kubernetes.core;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.kubernetes.Objects;
import dev.slipway.sandbox.knowledge.kubernetes.Quantities;
import dev.slipway.sandbox.value.Props;
import java.util.List;
import java.util.Map;

/** How much a namespace and its containers may use. */
final class Limits {
    private Limits() {}

    static Knowledge quota() {
        return Objects.namespaced("kubernetes:core/v1:ResourceQuota", "quota")
                .replaceOn("spec.scopes")
                .check(
                        "quota-quantity",
                        "spec.hard: Invalid value: quantities must match",
                        s -> quantities(s, "spec.hard", s.in().textMap("spec.hard")));
    }

    static Knowledge range() {
        return Objects.namespaced("kubernetes:core/v1:LimitRange", "limit-range")
                .check("limit-range-quantity", "spec.limits: Invalid value: quantities must match", s -> s.in().each(
                                "spec.limits")
                        .forEach(l -> List.of("max", "min", "default", "defaultRequest")
                                .forEach(k -> quantities(s, "spec.limits", l.textMap(k)))))
                .check(
                        "limit-range-order",
                        "spec.limits.min: Invalid value: min value is greater than max value",
                        s -> s.in().each("spec.limits").forEach(l -> order(s, l)));
    }

    private static void quantities(Subject s, String path, Map<String, String> amounts) {
        amounts.forEach((name, value) -> {
            if (Quantities.parse(value).isEmpty()) {
                s.refuse(
                        path,
                        path + "[" + name + "]: Invalid value: \"" + value
                                + "\": quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'",
                        "Write 500m, 1 or 256Mi.");
            }
        });
    }

    private static void order(Subject s, Props limit) {
        List<String> rising = List.of("min", "defaultRequest", "default", "max");
        for (int i = 0; i + 1 < rising.size(); i++) {
            for (int j = i + 1; j < rising.size(); j++) {
                Map<String, String> low = limit.textMap(rising.get(i));
                Map<String, String> high = limit.textMap(rising.get(j));
                String names = rising.get(i) + " value is greater than " + rising.get(j) + " value";
                low.forEach((name, value) -> {
                    double most =
                            Quantities.parse(high.getOrDefault(name, "none")).orElse(Double.MAX_VALUE);
                    if (Quantities.parse(value).orElse(0) > most) {
                        s.refuse(
                                "spec.limits",
                                "spec.limits[" + name + "]: Invalid value: \"" + value + "\": " + names,
                                "Order them.");
                    }
                });
            }
        }
    }
}
