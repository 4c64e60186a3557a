package dev.slipway.planner.kubernetes;

/**
 * What Prometheus scrapes.
 *
 * @param job job name, such as {@code clipper-backend} (CLP-MON-01)
 * @param component component whose pods are scraped
 * @param port container port
 * @param path such as {@code /metrics}
 */
public record ScrapePlan(String job, String component, int port, String path) {}
