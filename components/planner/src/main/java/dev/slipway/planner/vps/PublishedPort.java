package dev.slipway.planner.vps;

/**
 * A port of the host that leads into a container.
 *
 * @param host port of the host
 * @param container port of the container
 */
public record PublishedPort(int host, int container) {}
