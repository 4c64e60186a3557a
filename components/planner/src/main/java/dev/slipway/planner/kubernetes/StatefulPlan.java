package dev.slipway.planner.kubernetes;

import java.util.List;

/**
 * A component with data of its own: StatefulSet of one replica, Service, service account. A StatefulSet gives no failover: a lost node
 * costs the time its volume needs to move.
 *
 * @param name name of all its objects, at most 52 characters
 * @param role label {@code app.kubernetes.io/component}
 * @param headlessService name of the governing Service
 * @param servicePorts ports of its Service
 * @param claims its volumes; claims of their own rather than templates, so that they can grow in place
 * @param pod what runs
 */
public record StatefulPlan(
        String name,
        String role,
        String headlessService,
        List<ServicePortPlan> servicePorts,
        List<ClaimPlan> claims,
        PodPlan pod) {
    public StatefulPlan {
        servicePorts = List.copyOf(servicePorts);
        claims = List.copyOf(claims);
    }
}
