package dev.slipway.planner.kubernetes;

/**
 * What the scheduler sets aside for a container and where the kernel stops it.
 *
 * @param cpuRequest such as {@code 250m}
 * @param cpuLimit such as {@code 500m}
 * @param memoryRequest such as {@code 256Mi}
 * @param memoryLimit such as {@code 512Mi}
 */
public record ResourcesPlan(String cpuRequest, String cpuLimit, String memoryRequest, String memoryLimit) {}
