package dev.slipway.planner.aws;

/**
 * Adds a task while a metric is above a threshold, for metrics that do not fall in proportion to the number of tasks, such as response time.
 * Tasks are taken away by the service's other signals.
 *
 * @param name such as {@code response-time}
 * @param metric what is watched
 * @param threshold in the metric's unit
 * @param minutes how long it must be above
 */
public record StepScalingPlan(String name, MetricPlan metric, double threshold, int minutes) {}
