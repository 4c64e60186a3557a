package dev.slipway.planner.vps;

/**
 * A container that runs by the clock.
 *
 * @param name unique in the stack
 * @param cron five fields, UTC
 * @param container what runs
 */
public record SchedulePlan(String name, String cron, ContainerPlan container) {}
