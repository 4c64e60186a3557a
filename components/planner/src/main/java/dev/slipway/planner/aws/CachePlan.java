package dev.slipway.planner.aws;

import java.util.List;
import java.util.Optional;

/**
 * An ElastiCache replication group.
 *
 * @param key name in the app
 * @param groupId name of the replication group, at most 40 characters
 * @param engine redis or valkey
 * @param version engine version
 * @param family parameter group family
 * @param nodeType such as {@code cache.t4g.micro}
 * @param nodes primary and replicas
 * @param port TCP port
 * @param failover whether a replica takes over, in another zone
 * @param parameters server parameters
 * @param snapshotDays days that snapshots are kept; 0 for none
 * @param snapshotWindow daily, UTC
 * @param maintenanceWindow weekly, UTC
 * @param finalSnapshot snapshot taken on deletion
 * @param passwordSecret secret that holds the AUTH token
 * @param applyImmediately whether changes wait for the maintenance window
 * @param log where slow commands and engine messages go
 */
public record CachePlan(
        String key,
        String groupId,
        String engine,
        String version,
        String family,
        String nodeType,
        int nodes,
        int port,
        boolean failover,
        List<ParameterPlan> parameters,
        int snapshotDays,
        String snapshotWindow,
        String maintenanceWindow,
        Optional<String> finalSnapshot,
        String passwordSecret,
        boolean applyImmediately,
        LogPlan log) {
    public CachePlan {
        parameters = List.copyOf(parameters);
    }
}
