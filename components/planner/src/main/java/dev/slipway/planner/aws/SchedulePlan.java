package dev.slipway.planner.aws;

/**
 * A command that EventBridge Scheduler starts by the clock.
 *
 * @param key name in the app
 * @param name name of the schedule, of the group that it has for itself, and of the rule that watches for its bad ends
 * @param expression cron in EventBridge's six fields, UTC
 * @param task what runs
 * @param securityGroup subject of its security group
 */
public record SchedulePlan(String key, String name, String expression, TaskPlan task, String securityGroup) {
    /** The role that starts its task is called after it, and roles take 64 characters. */
    static final int LONGEST_NAME = 58;
}
