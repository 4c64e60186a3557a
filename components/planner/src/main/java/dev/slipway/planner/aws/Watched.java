package dev.slipway.planner.aws;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What alarms and dashboard can look at. */
record Watched(
        ClusterPlan cluster,
        List<TargetGroupPlan> targetGroups,
        List<EcsServicePlan> services,
        List<SchedulePlan> schedules,
        List<DatabasePlan> databases,
        List<CachePlan> caches,
        List<BucketPlan> buckets,
        List<CertificatePlan> certificates,
        Map<String, MetricPlan> queueDepths,
        Optional<BackupPlan> backup) {}
