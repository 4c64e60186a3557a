package dev.slipway.planner.vps;

/**
 * A directory that survives its containers.
 *
 * @param name unique in the stack, such as {@code db-data}
 * @param purpose what it holds
 * @param writable whether containers of any user may write to its root, which a fresh volume of Docker refuses; the sticky bit keeps them
 *     from deleting each other's files
 * @param keep whether it holds what nobody can make again, so that a person should think twice before it goes
 */
public record VolumePlan(String name, String purpose, boolean writable, boolean keep) {}
