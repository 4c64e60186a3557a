package dev.slipway.planner.kubernetes;

import java.util.List;
import java.util.Optional;

/**
 * A stateless component: Deployment, Service, autoscaler, disruption budget and service account.
 *
 * @param name name of all its objects
 * @param role label {@code app.kubernetes.io/component}
 * @param replicas replicas when nothing scales it
 * @param autoscaler replaces the fixed number of replicas
 * @param maxUnavailableOnDisruption replicas a drain may take at once; empty for a single replica, which a budget would pin to its node
 * @param update how a new version takes over
 * @param progressDeadlineSeconds after which a roll-out counts as failed
 * @param minReadySeconds how long a new replica must stay ready before the next is replaced
 * @param servicePorts ports of its Service; without any it has none
 * @param headlessService Service whose name stands for every replica, where each is scraped
 * @param claims volumes that outlive its pods
 * @param after workloads, data services and migrations that must be ready first
 * @param pod what runs
 */
public record WorkloadPlan(
        String name,
        String role,
        int replicas,
        Optional<AutoscalerPlan> autoscaler,
        Optional<Integer> maxUnavailableOnDisruption,
        UpdateStrategy update,
        int progressDeadlineSeconds,
        int minReadySeconds,
        List<ServicePortPlan> servicePorts,
        Optional<String> headlessService,
        List<ClaimPlan> claims,
        List<String> after,
        PodPlan pod) {
    public WorkloadPlan {
        servicePorts = List.copyOf(servicePorts);
        claims = List.copyOf(claims);
        after = List.copyOf(after);
    }
}
