package dev.slipway.planner.aws;

/**
 * One line of a cost estimate.
 *
 * @param what what is paid for
 * @param monthlyUsd US dollars in a month of 730 hours
 */
public record CostItem(String what, double monthlyUsd) {}
