package dev.slipway.planner.aws;

import dev.slipway.model.Ordered;
import dev.slipway.model.Value;
import java.util.Map;

/**
 * One CloudWatch metric.
 *
 * @param namespace such as {@code AWS/RDS}
 * @param name metric name
 * @param dimensions dimension to value
 * @param statistic such as {@code Average} or {@code p95}
 */
public record MetricPlan(String namespace, String name, Map<String, Value> dimensions, String statistic) {
    public MetricPlan {
        dimensions = Ordered.copyOf(dimensions);
    }
}
