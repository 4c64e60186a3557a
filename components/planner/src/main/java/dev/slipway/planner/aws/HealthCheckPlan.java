package dev.slipway.planner.aws;

import java.util.List;

/**
 * A command that ECS runs in the container to ask whether it is well.
 *
 * @param command starts with CMD or CMD-SHELL
 * @param intervalSeconds 5 to 300
 * @param timeoutSeconds 2 to 60
 * @param retries 1 to 10
 * @param startPeriodSeconds 0 to 300
 */
public record HealthCheckPlan(
        List<String> command, int intervalSeconds, int timeoutSeconds, int retries, int startPeriodSeconds) {
    public HealthCheckPlan {
        command = List.copyOf(command);
    }
}
