package dev.slipway.planner.aws;

import java.util.List;

/**
 * The stack's dashboard.
 *
 * @param name name in CloudWatch
 * @param widgets graphs, two in a row
 */
public record DashboardPlan(String name, List<WidgetPlan> widgets) {
    public DashboardPlan {
        widgets = List.copyOf(widgets);
    }
}
