package dev.slipway.planner.kubernetes;

import dev.slipway.planner.Naming;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A run to the end.
 *
 * @param name name of the Job; carries a hash of what runs, so that new content is a new run
 * @param component name others wait for, without the hash
 * @param role label {@code app.kubernetes.io/component}
 * @param deadlineSeconds after which it counts as failed
 * @param retries further attempts after a failure
 * @param after data services and jobs that must be done first
 * @param pod what runs
 */
public record JobPlan(
        String name, String component, String role, int deadlineSeconds, int retries, List<String> after, PodPlan pod) {
    public JobPlan {
        after = List.copyOf(after);
    }

    /** A Job cannot change, so whatever runs is part of its name: new content is a new Job, the same content is not run again. */
    static String hashed(String component, String content) {
        return Naming.hyphenated(KubernetesNames.CONTROLLER - 9, component) + "-"
                + Naming.hash(content).substring(0, 8);
    }

    /** The last part of the name: what runs, hashed. */
    String hash() {
        return name.substring(name.lastIndexOf('-') + 1);
    }

    /** The same job after one more component. */
    JobPlan after(Optional<String> other) {
        return new JobPlan(
                name,
                component,
                role,
                deadlineSeconds,
                retries,
                Stream.concat(after.stream(), other.stream()).toList(),
                pod);
    }
}
