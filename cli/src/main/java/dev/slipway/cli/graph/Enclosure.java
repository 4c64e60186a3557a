package dev.slipway.cli.graph;

/**
 * What lies around the zones from public to data: a host, an account, a namespace.
 *
 * @param title such as the namespace's name
 * @param last the innermost zone that belongs to it
 */
public record Enclosure(String title, Zone last) {}
