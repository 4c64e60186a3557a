package dev.slipway.planner.kubernetes;

import dev.slipway.model.App;
import dev.slipway.model.Container;
import dev.slipway.model.MetricsEndpoint;
import dev.slipway.model.Probe;
import dev.slipway.model.RolloutStrategy;
import dev.slipway.model.Service;
import dev.slipway.model.Site;
import dev.slipway.model.Use;
import dev.slipway.model.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Plans services, workers and sites as Deployments. */
final class WorkloadPlanner {
    private final Draft draft;
    private final AutoscalerPlanner autoscalers;

    WorkloadPlanner(Draft draft) {
        this.draft = draft;
        this.autoscalers = new AutoscalerPlanner(draft);
    }

    WorkloadPlan service(Service service) {
        String name = KubernetesNames.of(service.name());
        Optional<AutoscalerPlan> autoscaler =
                service.scaling().map(scaling -> autoscalers.plan(service.name(), scaling, Optional.empty()));
        List<PortPlan> ports = ports(service);
        Optional<Probe> readiness = service.readiness().or(service::liveness);
        AppPods.Questions questions = new AppPods.Questions(
                service.liveness().map(Probes::of).map(Probes::startup),
                service.liveness().map(Probes::of),
                Optional.of(readiness
                        .map(Probes::readiness)
                        .orElseGet(() -> Probes.tcp(ports.get(0).number()))));
        AppPods.Shape shape = new AppPods.Shape(
                service.name(),
                "service",
                draft.sizing.stateless(service.container().resources(), autoscaler.isPresent()),
                ports,
                questions,
                Probes.seconds(service.rollout().drain(), 1),
                true);
        PodPlan pod = DiskExporter.beside(draft, AppPods.of(draft, name, service.container(), shape));
        return new WorkloadPlan(
                name,
                "service",
                service.replicas(),
                autoscaler,
                budget(service.replicas(), autoscaler),
                strategy(service),
                progressDeadline(Probes.seconds(service.rollout().healthTimeout(), 30)),
                5,
                ports.stream()
                        .map(port -> new ServicePortPlan(port.name(), port.number(), port.number()))
                        .toList(),
                headless(name, service.metrics()),
                AppPods.claims(draft, service.container()),
                after(service),
                pod);
    }

    WorkloadPlan worker(Worker worker) {
        String name = KubernetesNames.of(worker.name());
        Optional<AutoscalerPlan> autoscaler =
                worker.scaling().map(scaling -> autoscalers.plan(worker.name(), scaling, Optional.of(worker)));
        AppPods.Questions questions = new AppPods.Questions(
                worker.liveness().map(Probes::of).map(Probes::startup),
                worker.liveness().map(Probes::of),
                Optional.empty());
        AppPods.Shape shape = new AppPods.Shape(
                worker.name(),
                "worker",
                draft.sizing.stateless(worker.container().resources(), autoscaler.isPresent()),
                worker.metrics().map(it -> List.of(metricsPort(it))).orElse(List.of()),
                questions,
                1,
                true);
        PodPlan pod = DiskExporter.beside(draft, AppPods.of(draft, name, worker.container(), shape));
        return new WorkloadPlan(
                name,
                "worker",
                worker.replicas(),
                autoscaler,
                budget(worker.replicas(), autoscaler),
                recreate(draft.app, worker.container()) ? UpdateStrategy.RECREATE : UpdateStrategy.ROLLING,
                progressDeadline(120),
                5,
                List.of(),
                headless(name, worker.metrics()),
                AppPods.claims(draft, worker.container()),
                uses(worker.container()),
                pod);
    }

    WorkloadPlan site(Site site) {
        String name = KubernetesNames.of(site.name());
        Container container = Container.builder(site.image())
                .resources(site.resources())
                .env(site.env())
                .writablePaths(List.of("/tmp", "/var/cache/nginx", "/var/run"))
                .user(101)
                .build();
        List<PortPlan> ports = List.of(new PortPlan("http", site.port()));
        ProbePlan ready = Probes.http("/", site.port());
        AppPods.Shape shape = new AppPods.Shape(
                site.name(),
                "site",
                draft.sizing.stateless(site.resources(), false),
                ports,
                new AppPods.Questions(Optional.empty(), Optional.of(Probes.tcp(site.port())), Optional.of(ready)),
                10,
                true);
        PodPlan pod = AppPods.of(draft, name, container, shape);
        return new WorkloadPlan(
                name,
                "site",
                site.replicas(),
                Optional.empty(),
                budget(site.replicas(), Optional.empty()),
                UpdateStrategy.ROLLING,
                progressDeadline(60),
                5,
                List.of(new ServicePortPlan("http", site.port(), site.port())),
                Optional.empty(),
                List.of(),
                List.of(),
                pod);
    }

    /** A budget for one replica would pin it to its node, so only two or more get one. */
    static Optional<Integer> budget(int replicas, Optional<AutoscalerPlan> autoscaler) {
        int least = autoscaler.map(AutoscalerPlan::minReplicas).orElse(replicas);
        return least > 1 ? Optional.of(1) : Optional.empty();
    }

    /** The time to turn healthy, and as much again for pulling the image and finding a node. */
    static int progressDeadline(int healthSeconds) {
        return 2 * healthSeconds + 360;
    }

    private static List<PortPlan> ports(Service service) {
        List<PortPlan> ports = service.ports().stream()
                .map(port -> new PortPlan(KubernetesNames.port(port.name()), port.number()))
                .collect(Collectors.toCollection(ArrayList::new));
        service.metrics()
                .filter(metrics -> ports.stream().noneMatch(port -> port.number() == metrics.port()))
                .ifPresent(metrics -> ports.add(metricsPort(metrics)));
        return ports;
    }

    /** Only the Prometheus of the namespace asks DNS for replicas; an operator finds them by labels. */
    private Optional<String> headless(String name, Optional<MetricsEndpoint> metrics) {
        boolean told = metrics.isPresent() || draft.diskExporters().contains(name);
        return told && draft.app.monitoring().enabled() && !draft.settings.prometheusOperator()
                ? Optional.of(SelfHostedMonitoring.headless(name))
                : Optional.empty();
    }

    private static PortPlan metricsPort(MetricsEndpoint metrics) {
        return new PortPlan("metrics", metrics.port());
    }

    /** A volume that one node may write would be wanted by two replicas during a rolling update. */
    static boolean recreate(App app, Container container) {
        return FileDatabases.mounts(app, container).stream().anyMatch(mount -> !mount.shared() && !mount.readOnly());
    }

    private UpdateStrategy strategy(Service service) {
        if (recreate(draft.app, service.container())) {
            return UpdateStrategy.RECREATE;
        }
        return service.rollout().strategy() == RolloutStrategy.BLUE_GREEN
                ? UpdateStrategy.BLUE_GREEN
                : UpdateStrategy.ROLLING;
    }

    private List<String> after(Service service) {
        List<String> after = new ArrayList<>(uses(service.container()));
        service.after().forEach(name -> after.add(KubernetesNames.of(name)));
        service.migration().ifPresent(migration -> after.add(MigrationPlanner.component(service)));
        return after.stream().distinct().toList();
    }

    /** Data services and buckets it uses; they must be ready before its first replica asks for them. */
    private List<String> uses(Container container) {
        List<String> names = new ArrayList<>();
        for (Use use : container.uses()) {
            draft.app
                    .database(use.resource())
                    .filter(database -> !FileDatabases.isFile(database))
                    .ifPresent(database -> names.add(
                            database.pooler().isPresent()
                                    ? KubernetesAddresses.poolerName(database)
                                    : KubernetesNames.of(database.name())));
            draft.app.cache(use.resource()).ifPresent(cache -> names.add(KubernetesNames.of(cache.name())));
            draft.app
                    .bucket(use.resource())
                    .filter(bucket -> BucketPlanner.made(draft, bucket))
                    .ifPresent(bucket -> names.add(BucketPlanner.component(bucket)));
        }
        return names;
    }
}
