package dev.slipway.planner.aws;

import java.util.List;

/**
 * One graph of the dashboard.
 *
 * @param title heading
 * @param metrics what it shows
 */
public record WidgetPlan(String title, List<MetricPlan> metrics) {
    public WidgetPlan {
        metrics = List.copyOf(metrics);
    }
}
