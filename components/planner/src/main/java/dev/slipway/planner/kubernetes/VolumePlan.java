package dev.slipway.planner.kubernetes;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

    /**
     * Scratch space too large for a node's own disk: a volume that is made with the pod and deleted with it.
     *
     * @param storageClass class of the volume; empty: the cluster's default
     */
    record Spool(String name, int sizeGiB, Optional<String> storageClass) implements VolumePlan {}

    /** Files of a ConfigMap, readable by all. */
    record Config(String name, String configMap) implements VolumePlan {}

    /**
     * Files of a Secret.
     *
     * @param mode permissions; the pod's group may read in any case
     */
    record Secrets(String name, String secret, int mode) implements VolumePlan {}

    /**
     * A claim that outlives the pod.
     *
     * @param holder labels of the pods that hold the volume on their node all the time, where only one node may; this pod goes there
     */
    record Claim(String name, String claim, boolean readOnly, Map<String, String> holder) implements VolumePlan {
        public Claim {
            holder = Collections.unmodifiableMap(new TreeMap<>(holder));
        }

        /** A claim that any node may mount, or that no other pod holds. */
        public Claim(String name, String claim, boolean readOnly) {
            this(name, claim, readOnly, Map.of());
        }
    }

    /** A token for the API server, for the rare pod that must ask it; rotated by the kubelet. */
    record ApiToken(String name) implements VolumePlan {}
}
