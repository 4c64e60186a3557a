package dev.slipway.planner.kubernetes;

import java.util.List;

/**
 * Peers and ports that may talk.
 *
 * @param peers other ends; at least one
 * @param ports ports and protocols; at least one
 */
public record NetworkRulePlan(List<PeerPlan> peers, List<PolicyPort> ports) {
    public NetworkRulePlan {
        peers = List.copyOf(peers);
        ports = List.copyOf(ports);
    }

    /** Whether the rule is open to everybody, which the API words as a rule without peers. */
    public boolean anyone() {
        return peers.stream().anyMatch(PeerPlan.Anyone.class::isInstance);
    }

    /**
     * A port of a network policy.
     *
     * @param protocol TCP or UDP
     * @param port 1 to 65535
     */
    public record PolicyPort(String protocol, int port) {}
}
