package dev.slipway.planner.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a plan costs in a month before anybody uses it: on-demand prices of us-east-1 (AWS price lists, 2025), without traffic, storage of
 * objects, files and logs, and taxes. Other regions cost up to a fifth more. Backups
 * within RDS' own region are free up to the size of the databases; a copy elsewhere is paid for from the first GiB, and counted as one full
 * copy of the storage that is allocated, though only what is written counts ("Demystifying Amazon RDS backup storage costs", AWS Database Blog).
 */
public final class AwsCostEstimate {
    private static final double HOURS = 730;
    private static final double NAT_GATEWAY = 0.045 * HOURS;
    private static final double PUBLIC_ADDRESS = 0.005 * HOURS;
    private static final double LOAD_BALANCER = (0.0225 + 0.008) * HOURS;
    private static final double FARGATE_CORE = 0.04048 * HOURS;
    private static final double FARGATE_GIB = 0.004445 * HOURS;
    private static final double SPOT_SHARE = 0.35;
    private static final double GP3_GIB = 0.115;
    private static final double BACKUP_GIB = 0.095;
    private static final double WEB_ACL = 5;
    private static final double WEB_ACL_RULE = 1;
    private static final double KEY = 1;
    private static final double SECRET = 0.40;
    private static final double ALARM = 0.10;
    private static final double INTERFACE_ENDPOINT = 0.01 * HOURS;

    private AwsCostEstimate() {}

    /** The estimate, line by line. */
    public static List<CostItem> of(AwsPlan plan) {
        List<CostItem> items = new ArrayList<>();
        int zones = plan.network().tier(Tier.PUBLIC).size();
        int nats =
                switch (plan.network().nat()) {
                    case NONE -> 0;
                    case SINGLE -> 1;
                    case PER_ZONE -> zones;
                };
        items.add(new CostItem(nats + " NAT gateways", nats * (NAT_GATEWAY + PUBLIC_ADDRESS)));
        items.add(new CostItem(
                "interface endpoints", plan.network().interfaceEndpoints().size() * zones * INTERFACE_ENDPOINT));
        plan.loadBalancer()
                .ifPresent(it -> items.add(new CostItem("load balancer", LOAD_BALANCER + zones * PUBLIC_ADDRESS)));
        plan.databases().forEach(it -> items.add(new CostItem("database " + it.key(), database(it))));
        plan.caches().forEach(it -> items.add(new CostItem("cache " + it.key(), cache(it))));
        plan.poolers()
                .forEach(it -> items.add(new CostItem("pooler " + it.service().key(), service(it.service()))));
        plan.services().forEach(it -> items.add(new CostItem("service " + it.key(), service(it))));
        plan.wafs().forEach(it -> items.add(new CostItem("firewall " + it.name(), waf(it))));
        plan.databases().stream()
                .filter(it -> it.backupReplicaRegion().isPresent())
                .forEach(it ->
                        items.add(new CostItem("replicated backups of " + it.key(), it.storageGiB() * BACKUP_GIB)));
        plan.backup()
                .filter(it -> it.copyVault().isPresent())
                .ifPresent(it -> items.add(new CostItem("copied recovery points", copied(plan, it))));
        items.add(new CostItem("encryption keys", (1 + otherRegions(plan)) * KEY));
        items.add(new CostItem(
                "secrets", (plan.secrets().size() + plan.databases().size()) * SECRET));
        items.add(new CostItem("alarms", plan.alarms().size() * ALARM));
        return items;
    }

    /** The sum in US dollars a month, rounded up. */
    public static int monthlyUsd(AwsPlan plan) {
        return (int)
                Math.ceil(of(plan).stream().mapToDouble(CostItem::monthlyUsd).sum());
    }

    private static double database(DatabasePlan plan) {
        int copies = (plan.multiAz() ? 2 : 1) + plan.readReplicas();
        return copies * (price(RdsClasses.TABLE, plan.instanceClass()) + plan.storageGiB() * GP3_GIB);
    }

    private static double copied(AwsPlan plan, BackupPlan backup) {
        return plan.databases().stream()
                        .filter(it -> backup.databases().contains(it.key()))
                        .mapToInt(DatabasePlan::storageGiB)
                        .sum()
                * BACKUP_GIB;
    }

    /** Regions other than the stack's own with a key, for what is copied or told there. */
    private static long otherRegions(AwsPlan plan) {
        return Stream.of(
                        plan.buckets().stream()
                                .flatMap(it -> it.replication().stream())
                                .map(ReplicationPlan::region),
                        plan.databases().stream().flatMap(it -> it.backupReplicaRegion().stream()),
                        plan.backup().flatMap(BackupPlan::copyVault).flatMap(any -> plan.replicaRegion()).stream(),
                        plan.alarms().stream().flatMap(it -> it.region().stream()))
                .flatMap(it -> it)
                .distinct()
                .count();
    }

    private static double cache(CachePlan plan) {
        return plan.nodes() * (double) price(CacheClasses.TABLE, plan.nodeType());
    }

    private static double service(EcsServicePlan plan) {
        double task = plan.task().cpu() / 1024.0 * FARGATE_CORE + plan.task().memoryMiB() / 1024.0 * FARGATE_GIB;
        int tasks = plan.scaling().map(ScalingPlan::min).orElse(plan.replicas());
        return tasks * task * (plan.spot() ? SPOT_SHARE : 1);
    }

    private static double waf(WafPlan plan) {
        return WEB_ACL + (plan.managedRules().size() + plan.rates().size()) * WEB_ACL_RULE;
    }

    private static int price(List<InstanceClass> table, String name) {
        return InstanceClass.named(table, name).map(InstanceClass::monthlyUsd).orElse(0);
    }
}
