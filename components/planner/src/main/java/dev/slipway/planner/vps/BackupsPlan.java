package dev.slipway.planner.vps;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Backups of a stack.
 *
 * @param destination bucket and prefix they go to
 * @param storageClass S3 storage class they rest in
 * @param retentionDays days they are kept
 * @param recoveryPoint longest span of changes that a lost host takes with it; empty: until the last backup
 * @param shipper container that ships finished backups to the bucket
 * @param jobs containers that make backups by the clock
 * @param drill container that restores the newest backup and measures it
 */
public record BackupsPlan(
        String destination,
        String storageClass,
        int retentionDays,
        Optional<Duration> recoveryPoint,
        ContainerPlan shipper,
        List<SchedulePlan> jobs,
        Optional<SchedulePlan> drill) {
    public BackupsPlan {
        jobs = List.copyOf(jobs);
    }
}
