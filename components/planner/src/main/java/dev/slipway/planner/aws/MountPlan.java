package dev.slipway.planner.aws;

/**
 * A writable directory of a container whose root is read-only.
 *
 * @param volume name of the task's volume
 * @param path absolute path inside the container
 */
public record MountPlan(String volume, String path) {}
