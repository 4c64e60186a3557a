package dev.slipway.planner.aws;

/**
 * Where a container sees a volume of its task.
 *
 * @param volume name of the task's volume
 * @param path absolute path inside the container
 * @param readOnly whether it may only read
 */
public record MountPlan(String volume, String path, boolean readOnly) {}
