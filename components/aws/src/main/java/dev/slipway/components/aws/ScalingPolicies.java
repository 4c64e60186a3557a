package dev.slipway.components.aws;

import com.pulumi.aws.appautoscaling.Policy;
import com.pulumi.aws.appautoscaling.PolicyArgs;
import com.pulumi.aws.appautoscaling.Target;
import com.pulumi.aws.appautoscaling.inputs.PolicyStepScalingPolicyConfigurationArgs;
import com.pulumi.aws.appautoscaling.inputs.PolicyStepScalingPolicyConfigurationStepAdjustmentArgs;
import com.pulumi.aws.appautoscaling.inputs.PolicyTargetTrackingScalingPolicyConfigurationArgs;
import com.pulumi.aws.appautoscaling.inputs.PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationArgs;
import com.pulumi.aws.appautoscaling.inputs.PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationDimensionArgs;
import com.pulumi.aws.appautoscaling.inputs.PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecificationArgs;
import com.pulumi.aws.cloudwatch.MetricAlarm;
import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import dev.slipway.components.common.ValueResolver;
import dev.slipway.planner.aws.MetricPlan;
import dev.slipway.planner.aws.ScalingTargetPlan;
import dev.slipway.planner.aws.StepScalingPlan;
import java.util.List;
import java.util.Optional;

/** Adds tasks to a service, and takes them away, as its metrics say. */
final class ScalingPolicies {
    private final String name;
    private final Target range;
    private final Optional<TargetHandle> target;
    private final ValueResolver values;
    private final CustomResourceOptions options;

    /**
     * @param target target group of the service, when it has one
     * @param values resolves references in dimensions
     */
    ScalingPolicies(
            String name,
            Target range,
            Optional<TargetHandle> target,
            ValueResolver values,
            CustomResourceOptions options) {
        this.name = name;
        this.range = range;
        this.target = target;
        this.values = values;
        this.options = options;
    }

    /** Holds a metric at a value. */
    void hold(ScalingTargetPlan plan) {
        PolicyTargetTrackingScalingPolicyConfigurationArgs.Builder tracking =
                PolicyTargetTrackingScalingPolicyConfigurationArgs.builder()
                        .targetValue(plan.value())
                        .scaleInCooldown(300)
                        .scaleOutCooldown(60);
        plan.custom()
                .ifPresentOrElse(
                        metric -> tracking.customizedMetricSpecification(custom(metric)),
                        () -> tracking.predefinedMetricSpecification(predefined(plan)));
        new Policy(
                name + "-scaling-" + plan.name(),
                policy(plan.name(), "TargetTrackingScaling")
                        .targetTrackingScalingPolicyConfiguration(tracking.build())
                        .build(),
                options);
    }

    /** Adds a task while a metric is above its threshold; an alarm of its own says when. */
    void step(StepScalingPlan plan, AwsTags tags) {
        Policy policy = new Policy(
                name + "-scaling-" + plan.name(),
                policy(plan.name(), "StepScaling")
                        .stepScalingPolicyConfiguration(PolicyStepScalingPolicyConfigurationArgs.builder()
                                .adjustmentType("ChangeInCapacity")
                                .cooldown(60)
                                .metricAggregationType("Average")
                                .stepAdjustments(PolicyStepScalingPolicyConfigurationStepAdjustmentArgs.builder()
                                        .metricIntervalLowerBound("0")
                                        .scalingAdjustment(1)
                                        .build())
                                .build())
                        .build(),
                options);
        MetricPlan metric = plan.metric();
        new MetricAlarm(
                name + "-scaling-" + plan.name() + "-alarm",
                MetricAlarmArgs.builder()
                        .name(scoped(plan.name()))
                        .alarmDescription("Adds a task to " + name + " while its " + plan.name() + " is too high")
                        .namespace(metric.namespace())
                        .metricName(metric.name())
                        .dimensions(AlarmQueries.dimensions(metric, values))
                        .statistic(metric.statistic())
                        .period(60)
                        .evaluationPeriods(plan.minutes())
                        .datapointsToAlarm(plan.minutes())
                        .comparisonOperator("GreaterThanThreshold")
                        .threshold(plan.threshold())
                        .treatMissingData("notBreaching")
                        .alarmActions(policy.arn().applyValue(List::of))
                        .tags(tags.named(name + "-" + plan.name()))
                        .build(),
                options);
    }

    /** Cluster, service and signal: several stacks share an account. */
    private Output<String> scoped(String signal) {
        return range.resourceId()
                .applyValue(id -> id.replaceFirst("^service/", "").replace('/', '-') + "-" + signal);
    }

    private PolicyArgs.Builder policy(String signal, String type) {
        return PolicyArgs.builder()
                .name(scoped(signal))
                .policyType(type)
                .serviceNamespace(range.serviceNamespace())
                .scalableDimension(range.scalableDimension())
                .resourceId(range.resourceId());
    }

    private PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecificationArgs predefined(
            ScalingTargetPlan plan) {
        PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecificationArgs.Builder metric =
                PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecificationArgs.builder()
                        .predefinedMetricType(plan.metric());
        if (plan.metric().equals("ALBRequestCountPerTarget")) {
            target.ifPresent(handle -> metric.resourceLabel(handle.resourceLabel()));
        }
        return metric.build();
    }

    private PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationArgs custom(MetricPlan metric) {
        return PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationArgs.builder()
                .namespace(metric.namespace())
                .metricName(metric.name())
                .statistic(metric.statistic())
                .dimensions(metric.dimensions().entrySet().stream()
                        .map(it ->
                                PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationDimensionArgs
                                        .builder()
                                        .name(it.getKey())
                                        .value(values.resolve(it.getValue()))
                                        .build())
                        .toList())
                .build();
    }
}
