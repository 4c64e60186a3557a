package dev.slipway.components.aws;

import com.pulumi.aws.cloudwatch.Dashboard;
import com.pulumi.aws.cloudwatch.DashboardArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.slipway.components.common.ValueResolver;
import dev.slipway.planner.aws.DashboardPlan;
import dev.slipway.planner.aws.MetricPlan;
import dev.slipway.planner.aws.WidgetPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The stack's CloudWatch dashboard. */
public final class AwsDashboard extends AwsComponent {
    private static final int WIDTH = 12;
    private static final int HEIGHT = 6;

    private final Dashboard dashboard;

    /** @param values resolves references in dimensions */
    public AwsDashboard(
            String name,
            DashboardPlan plan,
            ValueResolver values,
            AwsAccount account,
            ComponentResourceOptions options) {
        super("Dashboard", name, plan, AwsTags.none(), options);
        List<Map<String, Object>> widgets = new ArrayList<>();
        for (int i = 0; i < plan.widgets().size(); i++) {
            widgets.add(widget(plan.widgets().get(i), i, values, account));
        }
        dashboard = new Dashboard(
                name + "-dashboard",
                DashboardArgs.builder()
                        .dashboardName(plan.name())
                        .dashboardBody(JsonOutput.of(Map.of("widgets", widgets)))
                        .build(),
                options());
        registerOutputs(Map.of("name", dashboard.dashboardName()));
    }

    /** Name of the dashboard. */
    public Output<String> dashboardName() {
        return dashboard.dashboardName();
    }

    private static Map<String, Object> widget(WidgetPlan plan, int index, ValueResolver values, AwsAccount account) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("title", plan.title());
        properties.put("region", account.region());
        properties.put("view", "timeSeries");
        properties.put("period", 60);
        properties.put(
                "metrics",
                plan.metrics().stream().map(metric -> row(metric, values)).toList());
        Map<String, Object> widget = new LinkedHashMap<>();
        widget.put("type", "metric");
        widget.put("x", index % 2 * WIDTH);
        widget.put("y", index / 2 * HEIGHT);
        widget.put("width", WIDTH);
        widget.put("height", HEIGHT);
        widget.put("properties", properties);
        return widget;
    }

    private static List<Object> row(MetricPlan metric, ValueResolver values) {
        List<Object> row = new ArrayList<>(List.of(metric.namespace(), metric.name()));
        values.resolve(metric.dimensions()).forEach((dimension, value) -> {
            row.add(dimension);
            row.add(value);
        });
        row.add(Map.of("stat", metric.statistic()));
        return row;
    }
}
