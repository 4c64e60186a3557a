package dev.slipway.planner.kubernetes;

/**
 * What Prometheus scrapes.
 *
 * @param job job name, such as {@code clipper-backend} (CLP-MON-01)
 * @param component component whose pods are scraped
 * @param portName name of the container port
 * @param port its number
 * @param path such as {@code /metrics}
 */
public record ScrapePlan(String job, String component, String portName, int port, String path) {}
