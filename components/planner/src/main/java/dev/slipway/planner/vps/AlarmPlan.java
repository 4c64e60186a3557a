package dev.slipway.planner.vps;

/**
 * An alarm as Prometheus watches it.
 *
 * @param name such as {@code HighErrorRate}
 * @param expression PromQL
 * @param seconds how long it must hold
 * @param severity critical, warning or info
 */
public record AlarmPlan(String name, String expression, long seconds, String severity) {}
