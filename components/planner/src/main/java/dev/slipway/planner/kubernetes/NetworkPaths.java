package dev.slipway.planner.kubernetes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects who may talk to whom, and words it as policies: everything is denied, each component gets one policy that opens its own
 * paths, in both directions.
 */
final class NetworkPaths {
    /** Ranges that are never the internet: cluster, private networks, and the address of a cloud's instance metadata. */
    private static final List<String> PRIVATE =
            List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "100.64.0.0/10");

    /** Where NodeLocal DNSCache answers on each node that has it; it is no pod that a selector would find. */
    private static final String NODE_LOCAL_DNS = "169.254.20.10/32";

    /** Where pods of ingress controllers and gateways end TLS: as they are, unprivileged, and moved up by Envoy Gateway. */
    private static final List<Integer> EDGE_TLS_PORTS = List.of(443, 8443, 10443);

    /** Port of cert-manager's answering pods. */
    private static final int ACME_PORT = 8089;

    private final KubernetesNames names;
    private final KubernetesSettings settings;
    private final Map<String, Map<NetworkRulePlan.PolicyPort, Set<PeerPlan>>> ingress = new LinkedHashMap<>();
    private final Map<String, Map<PeerPlan, Set<NetworkRulePlan.PolicyPort>>> egress = new LinkedHashMap<>();

    NetworkPaths(KubernetesNames names, KubernetesSettings settings) {
        this.names = names;
        this.settings = settings;
    }

    /** One component of the namespace may call another. */
    void allow(String from, String to, int port) {
        if (!from.equals(to)) {
            out(from, pods(to), port);
            in(to, pods(from), port);
        }
    }

    /** A component may be called from outside the namespace. */
    void in(String to, PeerPlan from, int port) {
        ingress.computeIfAbsent(to, name -> new LinkedHashMap<>())
                .computeIfAbsent(tcp(port), any -> new LinkedHashSet<>())
                .add(from);
    }

    /** A component may call something. */
    void out(String from, PeerPlan to, int port) {
        egress.computeIfAbsent(from, name -> new LinkedHashMap<>())
                .computeIfAbsent(to, any -> new LinkedHashSet<>())
                .add(tcp(port));
    }

    /** A component may call the internet on a port; network policies know addresses, not host names. */
    void internet(String from, int port) {
        Set<String> closed = new LinkedHashSet<>(PRIVATE);
        closed.add(settings.clusterCidr());
        out(from, new PeerPlan.Addresses("0.0.0.0/0", List.copyOf(closed)), port);
    }

    /**
     * A component may ask the app's own public names. What a pod sends to a load balancer of its own cluster kube-proxy hands to the pods behind
     * it, and policies look at those: an address of the internet is not enough (projectcalico/calico issue 2635, antrea issue 8179).
     */
    void publicNames(String from) {
        internet(from, 443);
        EDGE_TLS_PORTS.forEach(port -> out(from, edge(), port));
    }

    /** A component may ask the API server, whose address a namespace cannot know. */
    void apiServer(String from) {
        out(from, new PeerPlan.Anyone(), 443);
        out(from, new PeerPlan.Anyone(), 6443);
    }

    /** A component may call a data service that runs elsewhere. */
    void elsewhere(String from, ExternalAddress address) {
        address.cidrs().forEach(cidr -> out(from, new PeerPlan.Addresses(cidr, List.of()), address.port()));
    }

    /** Whose word about a client's address is taken: the cluster's own range, and any private one as long as nobody named that range. */
    static List<String> trusted(KubernetesSettings settings) {
        return settings.clusterCidr().equals(KubernetesSettings.CLUSTER_CIDR)
                ? List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10")
                : List.of(settings.clusterCidr());
    }

    PeerPlan pods(String component) {
        return new PeerPlan.Pods(names.selector(component));
    }

    /** All policies: the two for every pod, then one for each component. */
    List<NetworkPolicyPlan> policies(List<String> components) {
        List<NetworkPolicyPlan> policies = new ArrayList<>();
        policies.add(new NetworkPolicyPlan("default-deny", Map.of(), List.of(), List.of()));
        policies.add(new NetworkPolicyPlan("allow-dns", Map.of(), List.of(), List.of(dns())));
        if (settings.certManager()) {
            policies.add(acme());
        }
        for (String component : components) {
            List<NetworkRulePlan> in = new ArrayList<>();
            ingress.getOrDefault(component, Map.of())
                    .forEach((port, peers) -> in.add(new NetworkRulePlan(List.copyOf(peers), List.of(port))));
            List<NetworkRulePlan> out = new ArrayList<>();
            egress.getOrDefault(component, Map.of())
                    .forEach((peer, ports) -> out.add(new NetworkRulePlan(List.of(peer), List.copyOf(ports))));
            policies.add(new NetworkPolicyPlan(component, names.selector(component), in, out));
        }
        return policies;
    }

    /** cert-manager answers the certificate authority's question by a short-lived pod that the edge must reach. */
    private NetworkPolicyPlan acme() {
        return new NetworkPolicyPlan(
                "allow-acme",
                Map.of("acme.cert-manager.io/http01-solver", "true"),
                List.of(new NetworkRulePlan(List.of(edge()), List.of(tcp(ACME_PORT)))),
                List.of());
    }

    /** Whoever brings the public's requests. A guessed namespace would cut them off, so an unknown one opens the way to everybody. */
    PeerPlan edge() {
        return settings.edgeNamespace()
                .<PeerPlan>map(namespace -> new PeerPlan.Namespace(namespace, Map.of()))
                .orElseGet(PeerPlan.Anyone::new);
    }

    private NetworkRulePlan dns() {
        return new NetworkRulePlan(
                List.of(
                        new PeerPlan.Namespace(settings.dnsNamespace(), Map.of()),
                        new PeerPlan.Addresses(NODE_LOCAL_DNS, List.of())),
                List.of(new NetworkRulePlan.PolicyPort("UDP", 53), new NetworkRulePlan.PolicyPort("TCP", 53)));
    }

    private static NetworkRulePlan.PolicyPort tcp(int port) {
        return new NetworkRulePlan.PolicyPort("TCP", port);
    }
}
