package dev.slipway.planner.kubernetes;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which network paths the selected pods have; policies add up, and the default one denies everything.
 *
 * @param name name of the object
 * @param podLabels pods it is for; empty for all of the namespace
 * @param ingress who may call them
 * @param egress whom they may call
 */
public record NetworkPolicyPlan(
        String name, Map<String, String> podLabels, List<NetworkRulePlan> ingress, List<NetworkRulePlan> egress) {
    public NetworkPolicyPlan {
        podLabels = Collections.unmodifiableMap(new TreeMap<>(podLabels));
        ingress = List.copyOf(ingress);
        egress = List.copyOf(egress);
    }
}
