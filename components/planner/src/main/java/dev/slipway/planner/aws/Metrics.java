package dev.slipway.planner.aws;

import dev.slipway.model.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/** The CloudWatch metrics of what a plan builds. */
final class Metrics {
    private Metrics() {}

    static MetricPlan rds(String identifier, String name, String statistic) {
        return new MetricPlan("AWS/RDS", name, Map.of("DBInstanceIdentifier", Value.literal(identifier)), statistic);
    }

    /**
     * A metric of each node of a cache, by ids. ElastiCache tells its metrics by node, and which one is the primary changes with a failover: an alarm on
     * one node alone would go on watching what is a replica now.
     */
    static Map<String, MetricPlan> cache(CachePlan cache, String name, String statistic) {
        Map<String, MetricPlan> nodes = new LinkedHashMap<>();
        for (int node = 1; node <= cache.nodes(); node++) {
            String id = cache.groupId() + "-00" + node;
            nodes.put(
                    cache.nodes() == 1 ? "m" : "node" + node,
                    new MetricPlan("AWS/ElastiCache", name, Map.of("CacheClusterId", Value.literal(id)), statistic));
        }
        return nodes;
    }

    static MetricPlan service(ClusterPlan cluster, String service, String name, String statistic) {
        return new MetricPlan(
                "AWS/ECS",
                name,
                ordered("ClusterName", Value.literal(cluster.name()), "ServiceName", Value.literal(service)),
                statistic);
    }

    static MetricPlan target(String targetGroup, String name, String statistic) {
        return new MetricPlan(
                "AWS/ApplicationELB",
                name,
                ordered(
                        "LoadBalancer",
                        Value.ref("load-balancer", "arnSuffix"),
                        "TargetGroup",
                        Value.ref("target-group/" + targetGroup, "arnSuffix")),
                statistic);
    }

    /**
     * What tells of a schedule's bad runs, by ids: runs that ended badly, which its event rule counts, and runs that Scheduler could not start. A rule
     * needs no target for its metric (Amazon EventBridge User Guide, "Using IAM policy conditions").
     */
    static Map<String, MetricPlan> failedRuns(SchedulePlan schedule) {
        Map<String, Value> rule = Map.of("RuleName", Value.literal(schedule.name()));
        Map<String, Value> group = Map.of("ScheduleGroup", Value.literal(schedule.name()));
        Map<String, MetricPlan> metrics = new LinkedHashMap<>();
        metrics.put("failed", new MetricPlan("AWS/Events", "TriggeredRules", rule, "Sum"));
        metrics.put("refused", new MetricPlan("AWS/Scheduler", "TargetErrorCount", group, "Sum"));
        metrics.put("dropped", new MetricPlan("AWS/Scheduler", "InvocationDroppedCount", group, "Sum"));
        return metrics;
    }

    static MetricPlan replication(BucketPlan bucket, ReplicationPlan replica, String name, String statistic) {
        Map<String, Value> dimensions = new LinkedHashMap<>();
        dimensions.put("SourceBucket", Value.literal(bucket.bucketName()));
        dimensions.put("DestinationBucket", Value.literal(replica.bucketName()));
        dimensions.put("RuleId", Value.literal("replica"));
        return new MetricPlan("AWS/S3", name, dimensions, statistic);
    }

    static MetricPlan backup(BackupPlan backup, String name) {
        return new MetricPlan("AWS/Backup", name, Map.of("BackupVaultName", Value.literal(backup.vault())), "Sum");
    }

    static MetricPlan certificate(CertificatePlan certificate) {
        return new MetricPlan(
                "AWS/CertificateManager",
                "DaysToExpiry",
                Map.of("CertificateArn", Value.ref("certificate/" + certificate.key(), "arn")),
                "Minimum");
    }

    private static Map<String, Value> ordered(String first, Value one, String second, Value two) {
        Map<String, Value> dimensions = new LinkedHashMap<>();
        dimensions.put(first, one);
        dimensions.put(second, two);
        return dimensions;
    }
}
