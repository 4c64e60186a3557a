package dev.slipway.planner.vps;

import java.util.List;
import java.util.Optional;

/**
 * A component that runs as one or more equal containers under one alias: a service, a worker or a site.
 *
 * @param name name in the app and alias in networks
 * @param port port that takes requests; empty: none
 * @param replicas its containers
 * @param migration what must end well before
 */
public record ServicePlan(
        String name, Optional<Integer> port, List<ContainerPlan> replicas, Optional<MigrationPlan> migration) {
    public ServicePlan {
        replicas = List.copyOf(replicas);
    }
}
