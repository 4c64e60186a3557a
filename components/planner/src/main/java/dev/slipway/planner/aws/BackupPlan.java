package dev.slipway.planner.aws;

import java.util.List;
import java.util.Optional;

/**
 * What AWS Backup keeps, beside the point-in-time recovery of the database itself.
 *
 * @param vault name of the vault
 * @param rules rhythms
 * @param databases keys of the databases
 * @param buckets keys of the buckets
 * @param volumes keys of the volumes
 * @param copyVault name of the vault in the replica region
 * @param guarded whether vaults with recovery points refuse to be deleted
 * @param drill when a restore is rehearsed, cron in six fields, UTC
 */
public record BackupPlan(
        String vault,
        List<BackupRulePlan> rules,
        List<String> databases,
        List<String> buckets,
        List<String> volumes,
        Optional<String> copyVault,
        boolean guarded,
        Optional<String> drill) {
    public BackupPlan {
        rules = List.copyOf(rules);
        databases = List.copyOf(databases);
        buckets = List.copyOf(buckets);
        volumes = List.copyOf(volumes);
    }
}
