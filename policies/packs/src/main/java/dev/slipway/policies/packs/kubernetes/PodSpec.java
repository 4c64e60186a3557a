package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The pod inside a workload, wherever the workload keeps it. */
public final class PodSpec {
    private static final String CRON_JOB = "kubernetes:batch/v1:CronJob";
    private static final String POD = "kubernetes:core/v1:Pod";
    private static final List<String> CONTROLLED =
            List.of("kubernetes:apps/v1:Deployment", "kubernetes:apps/v1:StatefulSet", "kubernetes:apps/v1:DaemonSet");

    private PodSpec() {}

    /** Everything that runs pods. */
    public static List<String> types() {
        List<String> types = new ArrayList<>(CONTROLLED);
        types.addAll(List.of("kubernetes:apps/v1:ReplicaSet", "kubernetes:batch/v1:Job", CRON_JOB, POD));
        return types;
    }

    /** What keeps pods running for ever, in contrast to jobs. */
    public static List<String> servingTypes() {
        return CONTROLLED;
    }

    /** The pod's spec. */
    public static PropertyView of(ResourceView workload) {
        return template(workload).get("spec");
    }

    /** The labels of the pods. */
    public static PropertyView labels(ResourceView workload) {
        return template(workload).get("metadata", "labels");
    }

    private static PropertyView template(ResourceView workload) {
        if (workload.isA(POD)) {
            return workload.properties();
        }
        return workload.isA(CRON_JOB)
                ? workload.get("spec", "jobTemplate", "spec", "template")
                : workload.get("spec", "template");
    }

    /** Judges every container, those that only initialise included. */
    public static Verdict containers(ResourceView workload, Function<PropertyView, Verdict> check) {
        PropertyView spec = of(workload);
        return spec.known(known -> Verdict.all(
                known.get("containers").each(check),
                known.get("initContainers").each(check),
                known.get("ephemeralContainers").each(check)));
    }

    /** Judges every container that stays. */
    public static Verdict servingContainers(ResourceView workload, Function<PropertyView, Verdict> check) {
        return of(workload).known(known -> known.get("containers").each(check));
    }

    /** A setting of a container's security context, or the pod's where the container has none of its own. */
    public static PropertyView security(ResourceView workload, PropertyView container, String key) {
        PropertyView own = container.get("securityContext", key);
        PropertyView pod = of(workload).get("securityContext", key);
        return own.isSet() || !pod.isSet() ? own : pod;
    }
}
