package dev.slipway.planner.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Decides, as a cluster does, whether a pod reaches another: by the labels of the policies alone. */
final class NetworkReach {
    private final List<NetworkPolicyPlan> policies;
    private final String namespace;

    NetworkReach(KubernetesPlan plan) {
        this(plan.namespace().name(), plan.networkPolicies());
    }

    NetworkReach(String namespace, List<NetworkPolicyPlan> policies) {
        this.namespace = namespace;
        this.policies = policies;
    }

    /** Both ends must agree: the caller's egress and the callee's ingress. */
    boolean reaches(Map<String, String> from, Map<String, String> to, int port) {
        return selecting(from).anyMatch(policy -> admits(policy.egress(), to, port))
                && selecting(to).anyMatch(policy -> admits(policy.ingress(), from, port));
    }

    /** Whether pods of another namespace may call. */
    boolean reachesFrom(String otherNamespace, Map<String, String> to, int port) {
        return selecting(to)
                .flatMap(policy -> policy.ingress().stream())
                .filter(rule -> on(rule, port))
                .flatMap(rule -> rule.peers().stream())
                .anyMatch(peer ->
                        peer instanceof PeerPlan.Namespace it && it.namespace().equals(otherNamespace)
                                || peer instanceof PeerPlan.Anyone
                                || peer instanceof PeerPlan.Addresses);
    }

    /** Whether anything selects the pod at all: a pod that no policy selects talks to everybody. */
    boolean isIsolated(Map<String, String> pod) {
        return selecting(pod).findAny().isPresent();
    }

    private Stream<NetworkPolicyPlan> selecting(Map<String, String> pod) {
        return policies.stream().filter(policy -> matches(policy.podLabels(), pod));
    }

    private boolean admits(List<NetworkRulePlan> rules, Map<String, String> other, int port) {
        return rules.stream()
                .filter(rule -> on(rule, port))
                .flatMap(rule -> rule.peers().stream())
                .anyMatch(peer -> admits(peer, other));
    }

    /** A range that takes in the cluster's own addresses takes in every pod. */
    private boolean admits(PeerPlan peer, Map<String, String> other) {
        if (peer instanceof PeerPlan.Pods pods) {
            return matches(pods.labels(), other);
        }
        if (peer instanceof PeerPlan.Namespace it) {
            return it.namespace().equals(namespace) && matches(it.labels(), other);
        }
        return peer instanceof PeerPlan.Anyone
                || ((PeerPlan.Addresses) peer).except().isEmpty();
    }

    private static boolean on(NetworkRulePlan rule, int port) {
        return rule.ports().stream().anyMatch(it -> it.protocol().equals("TCP") && it.port() == port);
    }

    private static boolean matches(Map<String, String> selector, Map<String, String> labels) {
        return labels.entrySet().containsAll(selector.entrySet());
    }
}
