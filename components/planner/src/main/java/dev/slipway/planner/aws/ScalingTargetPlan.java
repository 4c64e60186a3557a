package dev.slipway.planner.aws;

import java.util.Optional;

/**
 * A metric that autoscaling holds at a value.
 *
 * @param name such as {@code cpu}
 * @param metric predefined metric type, such as {@code ECSServiceAverageCPUUtilization}; {@code custom} when it is none of these
 * @param value what it is held at, in the metric's unit
 * @param custom metric of the stack's own
 */
public record ScalingTargetPlan(String name, String metric, double value, Optional<MetricPlan> custom) {
    /** Holds a metric that ECS or the load balancer offers. */
    public ScalingTargetPlan(String name, String metric, double value) {
        this(name, metric, value, Optional.empty());
    }
}
