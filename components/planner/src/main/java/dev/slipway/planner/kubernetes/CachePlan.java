package dev.slipway.planner.kubernetes;

import java.util.Optional;

/**
 * A cache: its server in the namespace, or the address of one elsewhere.
 *
 * @param name name in the app
 * @param server the self-hosted server; empty when it runs elsewhere
 * @param host where services connect
 * @param port where services connect
 */
public record CachePlan(String name, Optional<StatefulPlan> server, String host, int port) {}
