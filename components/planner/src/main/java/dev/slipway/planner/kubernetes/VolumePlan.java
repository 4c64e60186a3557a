package dev.slipway.planner.kubernetes;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** A volume of a pod; only the kinds that restricted pod security admits. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface VolumePlan {
    /** Name inside the pod, at most 63 characters. */
    String name();

    /**
     * Scratch space that ends with the pod.
     *
     * @param sizeMiB size at which the pod is evicted
     * @param inMemory whether it counts as memory and never touches a disk
     */
    record Scratch(String name, int sizeMiB, boolean inMemory) implements VolumePlan {}

    /** Files of a ConfigMap, readable by all. */
    record Config(String name, String configMap) implements VolumePlan {}

    /**
     * Files of a Secret.
     *
     * @param mode permissions; the pod's group may read in any case
     */
    record Secrets(String name, String secret, int mode) implements VolumePlan {}

    /** A claim that outlives the pod. */
    record Claim(String name, String claim, boolean readOnly) implements VolumePlan {}

    /** A token for the API server, for the rare pod that must ask it; rotated by the kubelet. */
    record ApiToken(String name) implements VolumePlan {}
}
