package dev.slipway.planner.aws;

/**
 * A metric that autoscaling holds at a value.
 *
 * @param name such as {@code cpu}
 * @param metric predefined metric type, such as {@code ECSServiceAverageCPUUtilization}
 * @param value what it is held at, in the metric's unit
 */
public record ScalingTargetPlan(String name, String metric, double value) {}
