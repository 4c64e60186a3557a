package dev.slipway.planner.kubernetes;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A pod as restricted pod security wants it: not root, no capability, default seccomp profile, no API token.
 *
 * @param name component's name, the value of its selector label
 * @param labels labels of the pod; hold the selector
 * @param serviceAccount account it runs as, which mounts no token
 * @param user numeric user and group, not 0
 * @param initContainers run one after the other before the others start
 * @param containers run together; the first is the component itself
 * @param volumes volumes of the pod
 * @param stopGraceSeconds time from the stop signal to the kill, the preStop pause included
 * @param spread whether replicas keep apart over zones and nodes
 * @param lowPorts whether a container listens below 1024, which the kernel then lets any user do
 */
public record PodPlan(
        String name,
        Map<String, String> labels,
        String serviceAccount,
        int user,
        List<ContainerPlan> initContainers,
        List<ContainerPlan> containers,
        List<VolumePlan> volumes,
        int stopGraceSeconds,
        boolean spread,
        boolean lowPorts) {
    public PodPlan {
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
        initContainers = List.copyOf(initContainers);
        containers = List.copyOf(containers);
        volumes = List.copyOf(volumes);
    }

    /** The same pod as another user. */
    PodPlan as(int other) {
        return new PodPlan(
                name,
                labels,
                serviceAccount,
                other,
                initContainers,
                containers,
                volumes,
                stopGraceSeconds,
                spread,
                lowPorts);
    }

    /** The same pod with other volumes. */
    PodPlan withVolumes(List<VolumePlan> others) {
        return new PodPlan(
                name,
                labels,
                serviceAccount,
                user,
                initContainers,
                containers,
                others,
                stopGraceSeconds,
                spread,
                lowPorts);
    }

    /** The same pod with other containers beside its init containers. */
    PodPlan withContainers(List<ContainerPlan> others) {
        return new PodPlan(
                name,
                labels,
                serviceAccount,
                user,
                initContainers,
                others,
                volumes,
                stopGraceSeconds,
                spread,
                lowPorts);
    }

    /** Names of the Secrets the pod reads; when their content changes the pod must be replaced. */
    public Set<String> secrets() {
        Set<String> names = new TreeSet<>();
        allContainers().forEach(container -> container.secretEnv().values().forEach(key -> names.add(key.secret())));
        for (VolumePlan volume : volumes) {
            if (volume instanceof VolumePlan.Secrets secrets) {
                names.add(secrets.secret());
            }
        }
        return Collections.unmodifiableSet(names);
    }

    /** Names of the ConfigMaps the pod reads. */
    public Set<String> configMaps() {
        Set<String> names = new TreeSet<>();
        for (VolumePlan volume : volumes) {
            if (volume instanceof VolumePlan.Config config) {
                names.add(config.configMap());
            }
        }
        return Collections.unmodifiableSet(names);
    }

    /** Init containers, then containers. */
    public Stream<ContainerPlan> allContainers() {
        return Stream.concat(initContainers.stream(), containers.stream());
    }
}
