package dev.slipway.planner.vps;

/**
 * A directory that survives its containers.
 *
 * @param name unique in the stack, such as {@code db-data}
 * @param purpose what it holds
 * @param writable whether containers of any user may write to its root, which a fresh volume of Docker refuses; the sticky bit keeps them
 *     from deleting each other's files
 * @param keep whether it is protected against deletion and survives the stack
 */
public record VolumePlan(String name, String purpose, boolean writable, boolean keep) {}
