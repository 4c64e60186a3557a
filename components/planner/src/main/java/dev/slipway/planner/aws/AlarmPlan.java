package dev.slipway.planner.aws;

import dev.slipway.model.Ordered;
import dev.slipway.model.Severity;
import java.util.Map;
import java.util.Optional;

/**
 * A CloudWatch alarm.
 *
 * @param key unique in the stack
 * @param name name in CloudWatch
 * @param summary what the person who is told should know
 * @param severity how loud it is
 * @param metrics metrics by id; one, or several that an expression puts together
 * @param expression metric math over the ids, when there is one
 * @param comparison such as {@code GreaterThanThreshold}
 * @param threshold in the metric's unit
 * @param periodSeconds span of one data point
 * @param periods data points that must all cross the threshold
 * @param missing what missing data means: breaching, notBreaching, ignore or missing
 * @param region where AWS tells the metric, and alarm and topic have to be, if not in the stack's own region
 */
public record AlarmPlan(
        String key,
        String name,
        String summary,
        Severity severity,
        Map<String, MetricPlan> metrics,
        Optional<String> expression,
        String comparison,
        double threshold,
        int periodSeconds,
        int periods,
        String missing,
        Optional<String> region) {
    public AlarmPlan {
        metrics = Ordered.copyOf(metrics);
    }
}
