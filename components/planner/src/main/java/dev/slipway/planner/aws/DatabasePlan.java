package dev.slipway.planner.aws;

import dev.slipway.model.Ordered;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An RDS for PostgreSQL instance.
 *
 * @param key name in the app
 * @param identifier name of the instance
 * @param version engine version; a major version follows its minor upgrades
 * @param family parameter group family
 * @param instanceClass such as {@code db.t4g.small}
 * @param storageGiB allocated storage, from 20
 * @param maxStorageGiB limit up to which storage grows by itself
 * @param databaseName database inside the server
 * @param masterUser administrator, whose password RDS keeps and rotates unless {@code masterPasswordSecret} is given
 * @param masterPasswordSecret secret that holds the administrator's password where RDS may not keep it: it makes no read replica of an
 *     instance of PostgreSQL whose password it manages (Amazon RDS User Guide, "Limitations for Secrets Manager integration")
 * @param applicationUser role the application logs in as
 * @param passwordSecret secret that holds that role's password
 * @param roles further roles and the secrets that hold their passwords
 * @param port TCP port
 * @param multiAz whether a standby in another zone takes over
 * @param backupRetentionDays days that any second can be restored, 1 to 35
 * @param backupWindow daily, UTC
 * @param maintenanceWindow weekly, UTC
 * @param backupReplicaRegion region that snapshots and transaction logs are replicated to, so that any second can be restored there too
 * @param deletionProtection whether deletion is refused
 * @param finalSnapshot snapshot taken on deletion
 * @param parameters server parameters
 * @param logExports logs sent to CloudWatch
 * @param insightsDays days that Performance Insights keeps
 * @param monitoringSeconds rhythm of enhanced monitoring; 0 for none
 * @param readReplicas number of read replicas
 * @param applyImmediately whether changes wait for the maintenance window
 */
public record DatabasePlan(
        String key,
        String identifier,
        String version,
        String family,
        String instanceClass,
        int storageGiB,
        int maxStorageGiB,
        String databaseName,
        String masterUser,
        Optional<String> masterPasswordSecret,
        String applicationUser,
        String passwordSecret,
        Map<String, String> roles,
        int port,
        boolean multiAz,
        int backupRetentionDays,
        String backupWindow,
        String maintenanceWindow,
        Optional<String> backupReplicaRegion,
        boolean deletionProtection,
        Optional<String> finalSnapshot,
        List<ParameterPlan> parameters,
        List<String> logExports,
        int insightsDays,
        int monitoringSeconds,
        int readReplicas,
        boolean applyImmediately) {
    public DatabasePlan {
        roles = Ordered.copyOf(roles);
        parameters = List.copyOf(parameters);
        logExports = List.copyOf(logExports);
    }
}
