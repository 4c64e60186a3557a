package dev.slipway.planner.vps;

import java.util.List;

/**
 * The one public entry.
 *
 * @param names public host names, the canonical one first
 * @param routes where requests go, as the reader of a plan wants to see it
 * @param tlsProtocols accepted protocol versions
 * @param container what runs: nginx with its configuration
 */
public record GatewayPlan(
        List<String> names, List<RoutePlan> routes, List<String> tlsProtocols, ContainerPlan container) {
    public GatewayPlan {
        names = List.copyOf(names);
        routes = List.copyOf(routes);
        tlsProtocols = List.copyOf(tlsProtocols);
    }
}
