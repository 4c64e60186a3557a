package dev.slipway.planner.aws;

/**
 * Where the load balancer sends requests of one service.
 *
 * @param key service
 * @param name name in AWS, at most 32 characters
 * @param port container port
 * @param healthPath path that must answer
 * @param healthCodes status codes that count as well
 * @param intervalSeconds 5 to 300
 * @param timeoutSeconds 2 to 120, less than the interval
 * @param unhealthyThreshold failures before a target counts as unwell, 2 to 10
 * @param drainSeconds time an old target finishes its requests
 */
public record TargetGroupPlan(
        String key,
        String name,
        int port,
        String healthPath,
        String healthCodes,
        int intervalSeconds,
        int timeoutSeconds,
        int unhealthyThreshold,
        int drainSeconds) {}
