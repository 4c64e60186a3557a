package dev.slipway.planner.vps;

/**
 * A directory that survives its containers.
 *
 * @param name unique in the stack, such as {@code db-data}
 * @param purpose what it holds
 * @param writable whether containers of any user may write to its root; a fresh volume of Docker takes owner and mode of the directory in
 *     the image that is mounted over first, and belongs to root where there is none; the sticky bit keeps users from deleting each
 *     other's files
 * @param keep whether it holds what nobody can make again, so that a person should think twice before it goes
 */
public record VolumePlan(String name, String purpose, boolean writable, boolean keep) {}
