package dev.slipway.planner.aws;

import java.util.Map;
import java.util.Optional;

/**
 * How one signal is read for one subject.
 *
 * @param subject service, database, cache, bucket or certificate
 * @param metrics metrics by id
 * @param expression metric math, when there is one
 * @param comparison how the threshold is crossed
 * @param threshold in the metric's unit
 * @param missing what missing data means
 * @param periodSeconds fixed span of a data point, where the metric comes rarely
 * @param region where AWS tells the metric, if not in the stack's own region
 */
record Reading(
        String subject,
        Map<String, MetricPlan> metrics,
        Optional<String> expression,
        String comparison,
        double threshold,
        String missing,
        Optional<Integer> periodSeconds,
        Optional<String> region) {
    private static final String ABOVE = "GreaterThanThreshold";
    private static final String BELOW = "LessThanThreshold";

    static Reading above(String subject, MetricPlan metric, double threshold, String missing) {
        return of(subject, metric, ABOVE, threshold, missing);
    }

    static Reading below(String subject, MetricPlan metric, double threshold, String missing) {
        return of(subject, metric, BELOW, threshold, missing);
    }

    /** Metric math over several metrics that must not go above the threshold. */
    static Reading math(String subject, Map<String, MetricPlan> metrics, String expression, double threshold) {
        return new Reading(
                subject,
                metrics,
                Optional.of(expression),
                ABOVE,
                threshold,
                "notBreaching",
                Optional.empty(),
                Optional.empty());
    }

    /** A metric of several nodes, of which none may go above the threshold; a node that tells nothing does not count. */
    static Reading highest(String subject, Map<String, MetricPlan> nodes, double threshold, String missing) {
        return new Reading(
                subject,
                nodes,
                nodes.size() == 1 ? Optional.empty() : Optional.of("MAX([" + String.join(", ", nodes.keySet()) + "])"),
                ABOVE,
                threshold,
                missing,
                Optional.empty(),
                Optional.empty());
    }

    /** The same by metrics under ids of their own, with a data point each so many seconds. */
    Reading each(String id, int seconds) {
        return new Reading(
                subject,
                Map.of(id, metrics.values().iterator().next()),
                expression,
                comparison,
                threshold,
                missing,
                Optional.of(seconds),
                region);
    }

    /** The same of metrics that come rarely, added up over so many seconds. */
    Reading over(int seconds) {
        return new Reading(subject, metrics, expression, comparison, threshold, missing, Optional.of(seconds), region);
    }

    /** The same of a metric that AWS tells in a region. */
    Reading in(String region) {
        return new Reading(
                subject, metrics, expression, comparison, threshold, missing, periodSeconds, Optional.of(region));
    }

    private static Reading of(String subject, MetricPlan metric, String comparison, double threshold, String missing) {
        return new Reading(
                subject,
                Map.of("m", metric),
                Optional.empty(),
                comparison,
                threshold,
                missing,
                Optional.empty(),
                Optional.empty());
    }
}
