package dev.slipway.planner.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Between how many replicas a workload runs and what decides.
 *
 * @param minReplicas from 1
 * @param maxReplicas from minReplicas
 * @param cpuPercent mean CPU use of what is requested
 * @param memoryPercent mean memory use of what is requested
 * @param triggers further signals, which only KEDA understands
 */
public record AutoscalerPlan(
        int minReplicas,
        int maxReplicas,
        Optional<Integer> cpuPercent,
        Optional<Integer> memoryPercent,
        List<Trigger> triggers) {
    public AutoscalerPlan {
        triggers = List.copyOf(triggers);
    }

    /**
     * A signal as KEDA's ScaledObject words it.
     *
     * @param type such as {@code redis} or {@code prometheus}
     * @param metricType {@code Value} for a threshold of all replicas together, {@code AverageValue} for one of each replica
     * @param metadata the trigger's settings
     * @param passwordFrom Secret key that holds the password of what it asks
     */
    public record Trigger(
            String type, String metricType, Map<String, String> metadata, Optional<SecretKey> passwordFrom) {
        public Trigger {
            metadata = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(metadata));
        }
    }
}
