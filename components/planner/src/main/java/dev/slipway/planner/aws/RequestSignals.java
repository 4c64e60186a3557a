package dev.slipway.planner.aws;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Signals that the load balancer sees of each service behind it. */
final class RequestSignals {
    private final List<TargetGroupPlan> groups;

    RequestSignals(List<TargetGroupPlan> groups) {
        this.groups = groups;
    }

    /** Share of 5xx among all answers; the guide's rate per second is a mistake (CLP-POL-04). */
    List<Reading> errorRate(double threshold) {
        return each(group -> {
            Map<String, MetricPlan> metrics = new LinkedHashMap<>();
            metrics.put("errors", Metrics.target(group.key(), "HTTPCode_Target_5XX_Count", "Sum"));
            metrics.put("requests", Metrics.target(group.key(), "RequestCount", "Sum"));
            return Reading.math(group.key(), metrics, "IF(requests > 0, FILL(errors, 0) / requests, 0)", threshold);
        });
    }

    List<Reading> latency(String percentile, double threshold) {
        return above("TargetResponseTime", percentile, threshold, "notBreaching");
    }

    List<Reading> requestRate(double threshold) {
        return each(group -> Reading.math(
                group.key(),
                Map.of("requests", Metrics.target(group.key(), "RequestCount", "Sum")),
                "requests / PERIOD(requests)",
                threshold));
    }

    List<Reading> refusals(double threshold) {
        return above("HTTPCode_Target_4XX_Count", "Sum", threshold, "notBreaching");
    }

    List<Reading> unhealthy(double threshold) {
        return above("UnHealthyHostCount", "Maximum", threshold, "breaching");
    }

    private List<Reading> above(String metric, String statistic, double threshold, String missing) {
        return each(group ->
                Reading.above(group.key(), Metrics.target(group.key(), metric, statistic), threshold, missing));
    }

    private List<Reading> each(Function<TargetGroupPlan, Reading> reading) {
        return groups.stream().map(reading).toList();
    }
}
