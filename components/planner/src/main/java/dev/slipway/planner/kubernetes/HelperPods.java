package dev.slipway.planner.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pods of one container that Slipway itself brings along; named after the container. */
final class HelperPods {
    private static final String ROLE = "monitoring";

    private final Draft draft;

    HelperPods(Draft draft) {
        this.draft = draft;
    }

    /** A server with a volume {@code data} and scratch space {@code tmp}. */
    StatefulPlan server(ContainerPlan container, int user, int sizeGiB, List<VolumePlan> further) {
        String name = container.name();
        List<VolumePlan> volumes = new ArrayList<>(further);
        volumes.add(new VolumePlan.Claim("data", DatabasePlanner.claim(name), false));
        volumes.add(new VolumePlan.Scratch("tmp", 64, false));
        return new StatefulPlan(
                name,
                ROLE,
                SelfHostedMonitoring.headless(name),
                servicePorts(container),
                List.of(new ClaimPlan(DatabasePlanner.claim(name), sizeGiB, false, draft.settings.storageClass())),
                pod(container, user, volumes));
    }

    /** Replicas without data that must survive: two in prod. */
    WorkloadPlan workload(ContainerPlan container, int user, List<VolumePlan> volumes) {
        int replicas = draft.prod() ? 2 : 1;
        return new WorkloadPlan(
                container.name(),
                ROLE,
                replicas,
                Optional.empty(),
                WorkloadPlanner.budget(replicas, Optional.empty()),
                UpdateStrategy.ROLLING,
                WorkloadPlanner.progressDeadline(60),
                5,
                servicePorts(container),
                Optional.empty(),
                List.of(),
                List.of(),
                pod(container, user, volumes));
    }

    private PodPlan pod(ContainerPlan container, int user, List<VolumePlan> volumes) {
        return new PodPlan(
                container.name(),
                draft.names.labels(container.name(), ROLE),
                container.name(),
                user,
                List.of(),
                List.of(container),
                volumes,
                60,
                true,
                false);
    }

    private static List<ServicePortPlan> servicePorts(ContainerPlan container) {
        return container.ports().stream()
                .map(port -> new ServicePortPlan(port.name(), port.number(), port.number()))
                .toList();
    }
}
