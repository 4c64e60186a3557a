package dev.slipway.planner.vps;

/**
 * A directory inside a container that lies outside of it.
 *
 * @param source name of a volume of the plan, or an absolute path of the host
 * @param target absolute path inside the container
 * @param readOnly whether the container may only read
 */
public record VolumeMount(String source, String target, boolean readOnly) {
    /** Whether it is a directory of the host. */
    public boolean isHostPath() {
        return source.startsWith("/");
    }
}
