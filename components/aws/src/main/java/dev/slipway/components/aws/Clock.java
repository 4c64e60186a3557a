package dev.slipway.components.aws;

import com.pulumi.aws.scheduler.ScheduleArgs;
import com.pulumi.aws.scheduler.inputs.ScheduleFlexibleTimeWindowArgs;

/** EventBridge Scheduler as every plan means it: in UTC, and at the minute. */
final class Clock {
    private Clock() {}

    /**
     * @param name name of the schedule
     * @param expression cron in six fields, or a rate
     */
    static ScheduleArgs.Builder at(String name, String expression) {
        return ScheduleArgs.builder()
                .name(name)
                .scheduleExpression(expression)
                .scheduleExpressionTimezone("UTC")
                .flexibleTimeWindow(
                        ScheduleFlexibleTimeWindowArgs.builder().mode("OFF").build());
    }
}
