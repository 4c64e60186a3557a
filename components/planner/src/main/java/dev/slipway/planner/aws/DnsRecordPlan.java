package dev.slipway.planner.aws;

/**
 * A public host name and what it points at.
 *
 * @param name host name
 * @param target {@code load-balancer}, or the key of a site or of a distribution
 */
public record DnsRecordPlan(String name, String target) {}
