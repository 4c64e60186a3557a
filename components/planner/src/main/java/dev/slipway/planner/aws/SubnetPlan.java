package dev.slipway.planner.aws;

/**
 * One subnet.
 *
 * @param tier what it is for
 * @param zone availability zone
 * @param cidr address block
 * @param name value of its Name tag
 */
public record SubnetPlan(Tier tier, String zone, String cidr, String name) {}
