package dev.slipway.cli.graph;

import dev.slipway.model.App;
import dev.slipway.model.Bucket;
import dev.slipway.model.Database;
import dev.slipway.model.Resources;
import dev.slipway.model.Schedule;
import dev.slipway.model.Service;
import dev.slipway.model.Site;
import dev.slipway.model.Target;
import dev.slipway.model.Worker;
import dev.slipway.planner.kubernetes.BucketPlan;
import dev.slipway.planner.kubernetes.KubernetesPlan;
import dev.slipway.planner.kubernetes.ServicePortPlan;
import dev.slipway.planner.kubernetes.WorkloadPlan;
import java.util.List;
import java.util.Optional;

/** A namespace: Ingress or Gateway, the app's own nginx behind it, Deployments, StatefulSets. */
final class KubernetesTopology extends SelfHostedTopology {
    private final KubernetesPlan plan;

    KubernetesTopology(App app, KubernetesPlan plan) {
        super(app);
        this.plan = plan;
    }

    @Override
    Topology build() {
        plan.edge().stream().findFirst().ifPresent(edge -> {
            String kind = edge.kind() == dev.slipway.planner.kubernetes.EdgeKind.INGRESS ? "Ingress" : "Gateway";
            node("edge", NodeKind.ENTRY, Zone.PUBLIC, kind, edge.hosts());
            arrive(Target.KUBERNETES, "edge");
        });
        plan.gateway().stream().findFirst().ifPresent(gateway -> {
            int copies = gateway.replicas();
            entry("gateway", "Gateway (nginx)", List.of(Facts.copies(copies, copies)), ways());
            edge("edge", "gateway", EdgeKind.ROUTE);
        });
        parts();
        note(Zone.PUBLIC, "TLS ends here");
        note(Zone.PRIVATE, "default deny, a policy a path");
        note(Zone.DATA, "from its users only");
        note(Zone.STORAGE, "S3-compatible, by HTTPS");
        Enclosure namespace =
                new Enclosure("Namespace " + plan.namespace().name() + " · pod security: restricted", Zone.DATA);
        return topology("Kubernetes", plan.environment(), namespace);
    }

    @Override
    List<String> facts(Service service) {
        return workload(plan.services(), service.name(), service.container().resources());
    }

    @Override
    List<String> facts(Worker worker) {
        return workload(plan.workers(), worker.name(), worker.container().resources());
    }

    @Override
    List<String> facts(Site site) {
        return workload(plan.sites(), site.name(), site.resources());
    }

    private static List<String> workload(List<WorkloadPlan> plans, String name, Resources size) {
        Optional<WorkloadPlan> found =
                plans.stream().filter(it -> it.name().equals(name)).findFirst();
        int least = found.map(KubernetesTopology::least).orElse(1);
        int most = found.flatMap(WorkloadPlan::autoscaler)
                .map(it -> it.maxReplicas())
                .orElse(least);
        Optional<Integer> port =
                found.flatMap(it -> it.servicePorts().stream().findFirst()).map(ServicePortPlan::port);
        return lines(
                Facts.copies(least, most), Facts.size(size), Facts.port(port).orElse(""));
    }

    private static int least(WorkloadPlan plan) {
        return plan.autoscaler().map(it -> it.minReplicas()).orElse(plan.replicas());
    }

    @Override
    List<String> facts(Schedule schedule) {
        return List.of("CronJob " + schedule.cron());
    }

    @Override
    List<String> server(Database database) {
        boolean own = plan.databases().stream()
                .anyMatch(it -> it.name().equals(database.name()) && it.server().isPresent());
        return lines(
                "PostgreSQL " + database.version() + (own ? "" : ", managed elsewhere"),
                "port " + database.port(),
                own ? "StatefulSet, " + database.storageGiB() + " GiB" : "");
    }

    @Override
    Optional<String> replicaRegion(Bucket bucket) {
        return plan.buckets().stream()
                .filter(it -> it.name().equals(bucket.name()))
                .findFirst()
                .flatMap(BucketPlan::replicaRegion);
    }
}
