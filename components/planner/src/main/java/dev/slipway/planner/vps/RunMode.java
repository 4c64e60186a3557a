package dev.slipway.planner.vps;

/** When a container runs. */
public enum RunMode {
    /** Always; started again when it ends. */
    SERVICE,
    /** Once, while the stack is built; what depends on it waits and goes on only when it ended well. */
    ONE_SHOT,
    /** By the clock; started by the host's dispatcher. */
    SCHEDULED
}
