package dev.slipway.planner.kubernetes;

import java.util.List;

/**
 * A run by the clock, never two at once.
 *
 * @param name at most 52 characters
 * @param role label {@code app.kubernetes.io/component}
 * @param schedule five cron fields, UTC
 * @param deadlineSeconds after which a run counts as failed
 * @param startingDeadlineSeconds how late a missed run may still start
 * @param retries further attempts after a failure
 * @param claims volumes that outlive its pods and that no other component makes
 * @param pod what runs
 */
public record CronJobPlan(
        String name,
        String role,
        String schedule,
        int deadlineSeconds,
        int startingDeadlineSeconds,
        int retries,
        List<ClaimPlan> claims,
        PodPlan pod) {
    public CronJobPlan {
        claims = List.copyOf(claims);
    }
}
