package dev.slipway.planner.aws;

/**
 * One server parameter.
 *
 * @param name parameter name
 * @param value in the unit the parameter group takes
 * @param reboot whether it only takes effect after a restart
 */
public record ParameterPlan(String name, String value, boolean reboot) {}
