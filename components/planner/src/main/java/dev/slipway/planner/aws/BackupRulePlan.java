package dev.slipway.planner.aws;

import java.util.Optional;

/**
 * One rhythm of AWS Backup.
 *
 * @param name such as {@code daily}
 * @param expression cron in six fields, UTC
 * @param keepDays days a recovery point is kept
 * @param copyKeepDays days its copy in the replica region is kept; absent: no copy
 */
public record BackupRulePlan(String name, String expression, int keepDays, Optional<Integer> copyKeepDays) {}
