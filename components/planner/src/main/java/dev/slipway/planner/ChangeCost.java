package dev.slipway.planner;

/**
 * A change and what it costs.
 *
 * @param change what differs
 * @param impact how much it costs
 * @param why one sentence: what happens, and what to do when that is too much
 */
public record ChangeCost(PlanChange change, ChangeImpact impact, String why) {}
