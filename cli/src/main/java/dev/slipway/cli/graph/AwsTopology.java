package dev.slipway.cli.graph;

import dev.slipway.model.App;
import dev.slipway.model.Bucket;
import dev.slipway.model.Cache;
import dev.slipway.model.Database;
import dev.slipway.model.Route;
import dev.slipway.model.Schedule;
import dev.slipway.model.Service;
import dev.slipway.model.Site;
import dev.slipway.model.Worker;
import dev.slipway.planner.aws.AwsPlan;
import dev.slipway.planner.aws.BackupPlan;
import dev.slipway.planner.aws.BucketPlan;
import dev.slipway.planner.aws.ReplicationPlan;
import dev.slipway.planner.aws.ScalingPlan;
import dev.slipway.planner.aws.SubnetPlan;
import dev.slipway.planner.aws.TaskPlan;
import dev.slipway.planner.aws.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An account: CloudFront and load balancer in front, tasks in private subnets, data in subnets without a way out. */
final class AwsTopology extends TopologyBuilder {
    private static final double CPU_UNITS = 1024;

    private final AwsPlan plan;

    AwsTopology(App app, AwsPlan plan) {
        super(app);
        this.plan = plan;
    }

    @Override
    Topology build() {
        entries();
        parts();
        plan.backup().ifPresent(this::backup);
        note(Zone.PUBLIC, subnets(Tier.PUBLIC));
        note(Zone.PRIVATE, subnets(Tier.PRIVATE));
        note(Zone.DATA, subnets(Tier.DATA));
        note(Zone.STORAGE, "S3, by IAM and endpoints");
        plan.replicaRegion().ifPresent(it -> note(Zone.SECOND_REGION, it));
        String account = "AWS " + plan.region() + " · VPC " + plan.network().cidr();
        return topology("AWS", plan.environment(), new Enclosure(account, Zone.STORAGE));
    }

    private String subnets(Tier tier) {
        List<SubnetPlan> subnets = plan.network().tier(tier);
        return subnets.size() + (subnets.size() == 1 ? " subnet" : " subnets");
    }

    /** A host name with a site belongs to CloudFront, and where the app asks for it all do; paths of services go on to the load balancer. */
    private void entries() {
        List<Way> cdn = new ArrayList<>();
        List<Way> balancer = new ArrayList<>();
        boolean direct = false;
        boolean several = app.routes().stream().anyMatch(it -> it.host().isPresent());
        for (Route route : app.routes()) {
            String text = (several ? route.host().orElse("") : "") + route.path();
            boolean site = app.site(route.to()).isPresent();
            boolean behind = site
                    || !plan.serviceCdns().isEmpty()
                    || app.routes().stream()
                            .anyMatch(it ->
                                    app.site(it.to()).isPresent() && it.host().equals(route.host()));
            if (behind) {
                cdn.add(new Way(text, site ? route.to() : "balancer"));
            }
            if (!site) {
                balancer.add(new Way(text, route.to()));
                direct |= !behind;
            }
        }
        String waf = plan.wafs().isEmpty() ? "" : "WAF, rate limit";
        if (!cdn.isEmpty()) {
            entry("cdn", "CloudFront", lines(hostLine(), waf), cdn);
            edge(USERS, "cdn", EdgeKind.ROUTE);
        }
        if (plan.loadBalancer().isPresent()) {
            entry(
                    "balancer",
                    "Load balancer",
                    direct ? lines(hostLine(), waf) : lines("from CloudFront only"),
                    balancer);
            if (direct) {
                edge(USERS, "balancer", EdgeKind.ROUTE);
            }
        }
    }

    private String hostLine() {
        return plan.domain().orElse(hosts().isEmpty() ? "" : hosts().get(0));
    }

    private void backup(BackupPlan backup) {
        if (backup.databases().isEmpty() && backup.buckets().isEmpty()) {
            return;
        }
        node(
                "vault",
                NodeKind.BACKUP,
                Zone.STORAGE,
                "AWS Backup",
                lines(backup.guarded() ? "vault, kept on destroy" : "vault"));
        backup.databases().stream()
                .filter(it -> app.database(it).isPresent())
                .forEach(it -> edge(it, "vault", EdgeKind.COPIES));
        backup.copyVault().ifPresent(it -> {
            node("vault-copy", NodeKind.BACKUP, Zone.SECOND_REGION, "AWS Backup copy", List.of("vault"));
            edge("vault", "vault-copy", EdgeKind.COPIES);
        });
    }

    @Override
    List<String> facts(Service service) {
        return tasks(service.name());
    }

    @Override
    List<String> facts(Worker worker) {
        return tasks(worker.name());
    }

    private List<String> tasks(String name) {
        return plan.services().stream()
                .filter(it -> it.key().equals(name))
                .findFirst()
                .map(it -> {
                    int least = it.scaling().map(ScalingPlan::min).orElse(it.replicas());
                    int most = it.scaling().map(ScalingPlan::max).orElse(it.replicas());
                    return lines(
                            Facts.copies(least, most) + " on Fargate" + (it.spot() ? " Spot" : ""),
                            size(it.task()),
                            Facts.port(it.port()).orElse(""));
                })
                .orElse(List.of());
    }

    private static String size(TaskPlan task) {
        return Facts.cores(task.cpu() / CPU_UNITS) + " vCPU, " + Facts.memory(task.memoryMiB());
    }

    @Override
    List<String> facts(Site site) {
        return List.of("files in S3", "read by CloudFront only");
    }

    @Override
    List<String> facts(Schedule schedule) {
        return Stream.concat(
                        Stream.of("cron " + schedule.cron()),
                        plan.schedules().stream()
                                .filter(it -> it.key().equals(schedule.name()))
                                .map(it -> size(it.task())))
                .toList();
    }

    @Override
    List<String> server(Database database) {
        return plan.databases().stream()
                .filter(it -> it.key().equals(database.name()))
                .findFirst()
                .map(it -> lines(
                        "RDS PostgreSQL " + it.version(),
                        it.instanceClass() + ", " + it.storageGiB() + " GiB",
                        (it.multiAz() ? "Multi-AZ, " : "") + "port " + it.port()))
                .orElse(List.of());
    }

    @Override
    List<String> facts(Cache cache) {
        return plan.caches().stream()
                .filter(it -> it.key().equals(cache.name()))
                .findFirst()
                .map(it -> lines(
                        "ElastiCache " + CacheFacts.engine(it.engine(), it.version()),
                        it.nodes() + " × " + it.nodeType(),
                        (it.failover() ? "failover, " : "") + "port " + it.port()))
                .orElse(List.of());
    }

    @Override
    String bucketKind() {
        return "S3";
    }

    @Override
    Zone poolerZone() {
        return Zone.PRIVATE;
    }

    @Override
    Optional<String> replicaRegion(Bucket bucket) {
        return plan.buckets().stream()
                .filter(it -> it.key().equals(bucket.name()))
                .findFirst()
                .flatMap(BucketPlan::replication)
                .map(ReplicationPlan::region);
    }

    @Override
    boolean backsUpToBuckets() {
        return false;
    }
}
