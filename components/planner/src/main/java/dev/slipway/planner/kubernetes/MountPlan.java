package dev.slipway.planner.kubernetes;

import java.util.Optional;

/**
 * Where a container sees a volume.
 *
 * @param volume name of a volume of the pod
 * @param path absolute path inside the container
 * @param subPath file or folder of the volume; default all of it
 * @param readOnly whether the container may only read
 */
public record MountPlan(String volume, String path, Optional<String> subPath, boolean readOnly) {
    /** A whole volume that the container may change. */
    public static MountPlan writable(String volume, String path) {
        return new MountPlan(volume, path, Optional.empty(), false);
    }

    /** A whole volume that the container may read. */
    public static MountPlan readOnly(String volume, String path) {
        return new MountPlan(volume, path, Optional.empty(), true);
    }

    /** One file of a volume that the container may read. */
    public static MountPlan file(String volume, String path, String subPath) {
        return new MountPlan(volume, path, Optional.of(subPath), true);
    }
}
