package dev.slipway.components.aws;

import com.pulumi.aws.cloudwatch.inputs.MetricAlarmMetricQueryArgs;
import com.pulumi.aws.cloudwatch.inputs.MetricAlarmMetricQueryMetricArgs;
import com.pulumi.core.Output;
import dev.slipway.components.common.ValueResolver;
import dev.slipway.planner.aws.AlarmPlan;
import dev.slipway.planner.aws.MetricPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Metric math of an alarm as CloudWatch wants it. */
final class AlarmQueries {
    private AlarmQueries() {}

    static List<MetricAlarmMetricQueryArgs> of(AlarmPlan plan, String expression, ValueResolver values) {
        List<MetricAlarmMetricQueryArgs> queries = new ArrayList<>();
        queries.add(MetricAlarmMetricQueryArgs.builder()
                .id("result")
                .expression(expression)
                .label(plan.key())
                .returnData(true)
                .build());
        plan.metrics()
                .forEach((id, metric) -> queries.add(MetricAlarmMetricQueryArgs.builder()
                        .id(id)
                        .metric(MetricAlarmMetricQueryMetricArgs.builder()
                                .namespace(metric.namespace())
                                .metricName(metric.name())
                                .dimensions(dimensions(metric, values))
                                .period(plan.periodSeconds())
                                .stat(metric.statistic())
                                .build())
                        .returnData(false)
                        .build()));
        return queries;
    }

    static Output<Map<String, String>> dimensions(MetricPlan metric, ValueResolver values) {
        List<String> names = List.copyOf(metric.dimensions().keySet());
        return Output.all(List.copyOf(values.resolve(metric.dimensions()).values()))
                .applyValue(resolved -> {
                    Map<String, String> dimensions = new LinkedHashMap<>();
                    for (int i = 0; i < names.size(); i++) {
                        dimensions.put(names.get(i), resolved.get(i));
                    }
                    return dimensions;
                });
    }
}
