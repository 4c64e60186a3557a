package dev.slipway.policies.packs.docker;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.ResourceView;
import java.util.ArrayList;
import java.util.List;

/** A container of the Docker provider. */
public final class DockerContainer {
    static final String TYPE = "docker:index/container:Container";

    private DockerContainer() {}

    /** Its type token. */
    public static List<String> types() {
        return List.of(TYPE);
    }

    /** The paths of the host that it mounts, as {@code volumes} or as {@code mounts} of type bind. */
    static List<PropertyView> hostPaths(ResourceView container) {
        List<PropertyView> paths = new ArrayList<>();
        container.get("volumes").items().forEach(volume -> paths.add(volume.get("hostPath")));
        container.get("mounts").items().stream()
                .filter(mount -> mount.get("type").texts().contains("bind"))
                .forEach(mount -> paths.add(mount.get("source")));
        return paths.stream().filter(PropertyView::isSet).toList();
    }

    /** Whether it runs once and ends, as a migration does. */
    static boolean runsOnce(ResourceView container) {
        return container.get("mustRun").isFalse();
    }

    /**
     * Whether nothing ever starts it: no network, and told not to start. Docker copies files into volumes through such containers, which it
     * refuses when their root is read-only.
     */
    static boolean isNeverStarted(ResourceView container) {
        return container.get("start").isFalse()
                && container.get("networkMode").texts().contains("none")
                && !container.get("uploads").items().isEmpty();
    }
}
