package dev.slipway.planner.aws;

import dev.slipway.model.Container;
import dev.slipway.model.Database;
import dev.slipway.model.Port;
import dev.slipway.model.PortPurpose;
import dev.slipway.model.Probe;
import dev.slipway.model.ProbeCheck;
import dev.slipway.model.Service;
import dev.slipway.model.Worker;
import dev.slipway.planner.HealthCommand;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Plans services and workers as ECS services. */
final class Services {
    private Services() {}

    static EcsServicePlan service(Draft draft, Service service, boolean routed) {
        List<Integer> ports = service.ports().stream().map(Port::number).toList();
        Optional<Probe> probe = service.liveness().or(service::readiness);
        TaskPlan task = Tasks.plan(draft, Workload.of(draft, service), ports, probe.flatMap(Services::healthCheck));
        Optional<Integer> http = httpPort(service);
        boolean called = Workload.all(draft).stream()
                .flatMap(workload -> workload.container().uses().stream())
                .anyMatch(use -> use.resource().equals(service.name()));
        Set<String> after = new LinkedHashSet<>();
        service.migration().ifPresent(migration -> after.add(OneShots.migrationKey(service)));
        after.addAll(before(draft, service.container()));
        return new EcsServicePlan(
                service.name(),
                service.name(),
                task,
                service.replicas(),
                service.scaling()
                        .map(scaling -> ScalingPlanner.plan(
                                draft, scaling, routed ? Optional.of(service.name()) : Optional.empty())),
                100,
                200,
                routed ? Optional.of((int) service.rollout().healthTimeout().toSeconds()) : Optional.empty(),
                routed ? Optional.of(service.name()) : Optional.empty(),
                http,
                called ? Optional.of(service.name()) : Optional.empty(),
                service.name(),
                !draft.prod(),
                List.copyOf(after));
    }

    static EcsServicePlan worker(Draft draft, Worker worker) {
        Workload workload = Workload.all(draft).stream()
                .filter(it -> it.key().equals(worker.name()))
                .findFirst()
                .orElseThrow();
        return new EcsServicePlan(
                worker.name(),
                worker.name(),
                Tasks.plan(draft, workload, List.of(), worker.liveness().flatMap(Services::healthCheck)),
                worker.replicas(),
                worker.scaling().map(scaling -> ScalingPlanner.plan(draft, scaling, Optional.empty())),
                100,
                200,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                worker.name(),
                !draft.prod(),
                before(draft, worker.container()));
    }

    /** The port that takes the routes. */
    static Optional<Integer> httpPort(Service service) {
        return service.ports().stream()
                .filter(port -> port.purpose() == PortPurpose.HTTP)
                .map(Port::number)
                .findFirst();
    }

    /** What must have run on a container's databases before it starts: the migrations, whosever they are, and the roles. */
    private static List<String> before(Draft draft, Container container) {
        List<String> databases = container.uses().stream()
                .flatMap(use -> draft.app().database(use.resource()).stream())
                .map(Database::name)
                .toList();
        Stream<String> migrations = draft.app().services().stream()
                .filter(service -> service.migration()
                        .filter(it -> databases.contains(it.database()))
                        .isPresent())
                .map(OneShots::migrationKey);
        return Stream.concat(migrations, databases.stream().map(OneShots::rolesKey))
                .toList();
    }

    /**
     * ECS asks inside the container, so an HTTP probe needs wget or curl in the image, as on a VPS; an image without takes an exec probe. A
     * connection is asked for by the load balancer alone.
     */
    private static Optional<HealthCheckPlan> healthCheck(Probe probe) {
        return command(probe.check())
                .map(command -> new HealthCheckPlan(
                        command,
                        within(5, 300, probe.interval().toSeconds()),
                        within(2, 60, probe.timeout().toSeconds()),
                        within(1, 10, probe.retries()),
                        within(0, 300, probe.startPeriod().toSeconds())));
    }

    private static Optional<List<String>> command(ProbeCheck check) {
        if (check instanceof ProbeCheck.Exec exec) {
            return Optional.of(HealthCommand.exec(exec));
        }
        if (check instanceof ProbeCheck.Http http) {
            return Optional.of(HealthCommand.http(http.port(), http.path()));
        }
        return Optional.empty();
    }

    static int within(int least, int most, long value) {
        return (int) Math.max(least, Math.min(most, value));
    }
}
