package dev.slipway.planner.aws;

/**
 * A CloudWatch log group.
 *
 * @param name name of the group
 * @param retentionDays one of the spans that CloudWatch takes
 */
public record LogPlan(String name, int retentionDays) {}
