package dev.slipway.planner.vps;

/**
 * A public address and what answers there.
 *
 * @param url address, such as {@code https://clipper.example.com/api}
 * @param to component
 * @param port port of the component
 */
public record RoutePlan(String url, String to, int port) {}
