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
import dev.slipway.planner.vps.BucketPlan;
import dev.slipway.planner.vps.ServicePlan;
import dev.slipway.planner.vps.VpsPlan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One host: the gateway alone publishes ports, data networks are internal. */
final class VpsTopology extends SelfHostedTopology {
    private final VpsPlan plan;

    VpsTopology(App app, VpsPlan plan) {
        super(app);
        this.plan = plan;
    }

    @Override
    Topology build() {
        plan.gateway().ifPresent(gateway -> {
            entry("gateway", "Gateway (nginx)", gateway.names(), ways());
            arrive(Target.VPS, "gateway");
        });
        parts();
        note(Zone.PUBLIC, "ports 80 and 443");
        note(Zone.PRIVATE, "Docker networks, a path each");
        note(Zone.DATA, "internal networks: no way out");
        note(Zone.STORAGE, "S3-compatible, by HTTPS");
        var size = plan.host().size();
        String host = "Host " + plan.host().address().replaceFirst("^ssh://[^@]*@", "") + " · " + size.cpus()
                + " cores, " + Facts.memory(size.memoryMiB()) + " · firewall, key-only SSH";
        return topology("VPS", plan.environment(), new Enclosure(host, Zone.DATA));
    }

    @Override
    List<String> facts(Service service) {
        return component(service.name(), service.container().resources());
    }

    @Override
    List<String> facts(Worker worker) {
        return component(worker.name(), worker.container().resources());
    }

    @Override
    List<String> facts(Site site) {
        return component(site.name(), site.resources());
    }

    private List<String> component(String name, Resources size) {
        Optional<ServicePlan> planned = Stream.concat(plan.services().stream(), plan.sites().stream())
                .filter(it -> it.name().equals(name))
                .findFirst();
        int copies = planned.map(it -> it.replicas().size()).orElse(1);
        return lines(
                Facts.copies(copies, copies),
                Facts.size(size),
                Facts.port(planned.flatMap(ServicePlan::port)).orElse(""));
    }

    @Override
    List<String> facts(Schedule schedule) {
        return List.of("cron " + schedule.cron());
    }

    @Override
    List<String> server(Database database) {
        return lines("PostgreSQL " + database.version(), "port " + database.port(), Facts.size(database.resources()));
    }

    @Override
    Zone bucketZone() {
        return plan.objectStore().isPresent() ? Zone.DATA : Zone.STORAGE;
    }

    @Override
    Optional<String> replicaRegion(Bucket bucket) {
        return plan.buckets().stream()
                .filter(it -> it.name().equals(bucket.name()))
                .findFirst()
                .flatMap(BucketPlan::replica)
                .map(it -> "another region");
    }
}
