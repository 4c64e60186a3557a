package dev.slipway.components.kubernetes;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import dev.slipway.components.common.StackOutputs;
import dev.slipway.planner.kubernetes.CachePlan;
import dev.slipway.planner.kubernetes.DatabasePlan;
import dev.slipway.planner.kubernetes.EdgeKind;
import dev.slipway.planner.kubernetes.EdgePlan;
import dev.slipway.planner.kubernetes.JobPlan;
import dev.slipway.planner.kubernetes.KubernetesPlan;
import dev.slipway.planner.kubernetes.WorkloadPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Builds everything a Kubernetes plan holds, in the order in which it must become ready. */
public final class KubernetesStack {
    private final KubernetesPlan plan;
    private final Function<String, Output<String>> secrets;
    private final Map<String, String> labels;
    private final Map<String, List<Resource>> ready = new LinkedHashMap<>();

    private KubernetesStack(KubernetesPlan plan, Function<String, Output<String>> secrets) {
        this.plan = plan;
        this.secrets = secrets;
        this.labels = new LinkedHashMap<>();
        labels.put("app.kubernetes.io/part-of", plan.app());
        labels.put("app.kubernetes.io/managed-by", "slipway");
    }

    /**
     * Builds the plan.
     *
     * @param secrets value of a secret of the stack by its name
     */
    public static StackOutputs build(KubernetesPlan plan, Function<String, Output<String>> secrets) {
        return new KubernetesStack(plan, secrets).build();
    }

    private StackOutputs build() {
        Place bare = new KubernetesNamespace(plan.app(), plan.namespace(), root()).place();
        KubernetesNetworkPolicies policies =
                new KubernetesNetworkPolicies(plan.app(), plan.networkPolicies(), labels, bare, root());
        Place place = bare.after(policies.ready());
        Configuration configuration = new KubernetesSecrets(plan.app(), plan.secrets(), labels, bare, secrets, root())
                .configuration()
                .and(new KubernetesConfigMaps(plan.app(), plan.configMaps(), labels, bare, root()).configuration());
        plan.buckets().stream().flatMap(it -> it.setup().stream()).forEach(it -> bucket(it, place, configuration));
        plan.databases().forEach(it -> database(it, place, configuration));
        plan.caches().forEach(it -> cache(it, place, configuration));
        plan.jobs().forEach(it -> job(it, place, configuration));
        inOrder(plan.services(), it -> new KubernetesService(it.name(), it, place, configuration, after(it), root()));
        plan.workers().forEach(it -> new KubernetesWorker(it.name(), it, place, configuration, after(it), root()));
        plan.sites()
                .forEach(it -> keep(
                        it.name(), new KubernetesSite(it.name(), it, place, configuration, after(it), root()).ready()));
        plan.gateway()
                .forEach(it -> keep(
                        it.name(),
                        new KubernetesEdgeGateway(it.name(), it, place, configuration, after(it), root()).ready()));
        plan.edge().forEach(it -> edge(it, place));
        new KubernetesMonitoring(plan.app(), plan.monitoring(), labels, place, configuration, root());
        plan.schedules().forEach(it -> new KubernetesSchedule(it.name(), it, place, configuration, root()));
        new KubernetesBackups(plan.app(), plan.backups(), place, configuration, root());
        return new KubernetesOutputs(plan, secrets).outputs();
    }

    private void database(DatabasePlan database, Place place, Configuration configuration) {
        KubernetesDatabase component = new KubernetesDatabase(database.name(), database, place, configuration, root());
        database.server().ifPresent(server -> keep(server.name(), component.ready()));
        database.pooler().ifPresent(pooler -> keep(pooler.name(), component.poolerReady()));
    }

    private void cache(CachePlan cache, Place place, Configuration configuration) {
        KubernetesCache component = new KubernetesCache(cache.name(), cache, place, configuration, root());
        cache.server().ifPresent(server -> keep(server.name(), component.ready()));
    }

    private void bucket(JobPlan job, Place place, Configuration configuration) {
        keep(
                job.component(),
                new KubernetesBucket(job.component(), job, place, configuration, List.of(), root()).ready());
    }

    private void job(JobPlan job, Place place, Configuration configuration) {
        KubernetesMigration component =
                new KubernetesMigration(job.component(), job, place, configuration, named(job.after()), root());
        keep(job.component(), component.ready());
    }

    private void edge(EdgePlan edge, Place place) {
        List<Resource> after = named(List.of(edge.service()));
        if (edge.kind() == EdgeKind.GATEWAY) {
            new KubernetesGateway(edge.name(), edge, labels, place, after, root());
        } else {
            new KubernetesIngress(edge.name(), edge, labels, place, after, root());
        }
    }

    /** Services may wait for each other, so those that others wait for come first. */
    private void inOrder(List<WorkloadPlan> services, Function<WorkloadPlan, KubernetesService> build) {
        List<WorkloadPlan> waiting = new ArrayList<>(services);
        while (!waiting.isEmpty()) {
            List<String> names = waiting.stream().map(WorkloadPlan::name).toList();
            List<WorkloadPlan> free = waiting.stream()
                    .filter(it -> it.after().stream().noneMatch(names::contains))
                    .toList();
            if (free.isEmpty()) {
                throw new IllegalArgumentException("the services " + String.join(", ", names) + " wait for each other");
            }
            free.forEach(it -> keep(it.name(), build.apply(it).ready()));
            waiting.removeAll(free);
        }
    }

    private void keep(String component, List<Resource> resources) {
        ready.put(component, resources);
    }

    private List<Resource> after(WorkloadPlan workload) {
        return named(workload.after());
    }

    private List<Resource> named(List<String> components) {
        return components.stream()
                .flatMap(name -> ready.getOrDefault(name, List.of()).stream())
                .toList();
    }

    private static ComponentResourceOptions root() {
        return ComponentResourceOptions.builder().build();
    }
}
