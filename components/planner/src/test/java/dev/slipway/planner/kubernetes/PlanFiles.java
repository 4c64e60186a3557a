package dev.slipway.planner.kubernetes;

import dev.slipway.planner.PlanJson;

/** Finds files of a plan's ConfigMaps and Secrets; secrets appear by name. */
final class PlanFiles {
    private PlanFiles() {}

    static String config(KubernetesPlan plan, String configMap, String file) {
        return plan.configMaps().stream()
                .filter(it -> it.name().equals(configMap))
                .map(it -> it.data().get(file))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the plan has no file " + file + " in " + configMap));
    }

    static String secret(KubernetesPlan plan, String secret, String key) {
        return plan.secrets().stream()
                .filter(it -> it.name().equals(secret))
                .map(it -> PlanJson.text(it.data().get(key)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the plan has no key " + key + " in " + secret));
    }
}
