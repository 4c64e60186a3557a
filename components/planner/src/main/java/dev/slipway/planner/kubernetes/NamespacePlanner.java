package dev.slipway.planner.kubernetes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Plans the namespace: pod security, what a nameless container gets, and the most that all pods together may ask for. */
final class NamespacePlanner {
    /** Room above what is planned, for pods that are replaced and jobs that run beside them. */
    private static final int HEADROOM = 2;

    private final Draft draft;

    NamespacePlanner(Draft draft) {
        this.draft = draft;
    }

    /** @param pods every pod of the plan with the most replicas it may reach */
    NamespacePlan plan(List<Replicated> pods) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String mode : List.of("enforce", "audit", "warn")) {
            labels.put("pod-security.kubernetes.io/" + mode, "restricted");
        }
        labels.put("app.kubernetes.io/part-of", draft.app.name());
        labels.put("app.kubernetes.io/managed-by", "slipway");
        labels.put("slipway.dev/environment", draft.environment.name().toLowerCase(Locale.ROOT));
        return new NamespacePlan(
                draft.namespace,
                labels,
                quota(pods),
                Sizing.helper(250, 128),
                NodePool.carrying(need(pods), draft.environment),
                draft.settings.imagePullSecrets());
    }

    private static Map<String, String> quota(List<Replicated> pods) {
        long milliCpu = 0;
        long memoryMiB = 0;
        long count = 0;
        for (Replicated one : pods) {
            count += one.replicas();
            for (ContainerPlan container : one.pod().allContainers().toList()) {
                milliCpu += one.replicas() * amount(container.resources().cpuLimit(), "m");
                memoryMiB += one.replicas() * amount(container.resources().memoryLimit(), "Mi");
            }
        }
        Map<String, String> quota = new LinkedHashMap<>();
        quota.put("limits.cpu", HEADROOM * milliCpu + "m");
        quota.put("limits.memory", HEADROOM * memoryMiB + "Mi");
        quota.put("pods", Long.toString(HEADROOM * count + 10));
        return quota;
    }

    /** Everything that runs on, and the largest of the jobs beside it. */
    private static NodePool.Need need(List<Replicated> pods) {
        long milliCpu = 0;
        long memoryMiB = 0;
        long largestMilliCpu = 0;
        long largestMemoryMiB = 0;
        long jobMilliCpu = 0;
        long jobMemoryMiB = 0;
        for (Replicated one : pods) {
            long cpu = requested(one, it -> amount(it.cpuRequest(), "m"));
            long memory = requested(one, it -> amount(it.memoryRequest(), "Mi"));
            largestMilliCpu = Math.max(largestMilliCpu, cpu);
            largestMemoryMiB = Math.max(largestMemoryMiB, memory);
            if (one.ends()) {
                jobMilliCpu = Math.max(jobMilliCpu, cpu);
                jobMemoryMiB = Math.max(jobMemoryMiB, memory);
            } else {
                milliCpu += one.replicas() * cpu;
                memoryMiB += one.replicas() * memory;
            }
        }
        return new NodePool.Need(milliCpu + jobMilliCpu, memoryMiB + jobMemoryMiB, largestMilliCpu, largestMemoryMiB);
    }

    /** What one pod asks of its node; init containers ask for less than those that run after them. */
    private static long requested(Replicated one, ToLongFunction<ResourcesPlan> figure) {
        return one.pod().containers().stream()
                .map(ContainerPlan::resources)
                .mapToLong(figure)
                .sum();
    }

    static long amount(String quantity, String unit) {
        return Long.parseLong(quantity.substring(0, quantity.length() - unit.length()));
    }

    /**
     * A pod and how often it may run at once.
     *
     * @param ends whether it runs to an end, as jobs do
     */
    record Replicated(PodPlan pod, int replicas, boolean ends) {}
}
