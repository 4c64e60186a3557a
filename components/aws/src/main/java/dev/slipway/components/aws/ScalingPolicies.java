package dev.slipway.components.aws;

import com.pulumi.aws.appautoscaling.Policy;
import com.pulumi.aws.appautoscaling.PolicyArgs;
import com.pulumi.aws.appautoscaling.Target;
import com.pulumi.aws.appautoscaling.inputs.PolicyTargetTrackingScalingPolicyConfigurationArgs;
import com.pulumi.aws.appautoscaling.inputs.PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecificationArgs;
import com.pulumi.resources.CustomResourceOptions;
import dev.slipway.planner.aws.ScalingTargetPlan;
import java.util.Optional;

/** Holds a service's metric at a value by adding and taking tasks. */
final class ScalingPolicies {
    private ScalingPolicies() {}

    static void create(
            String name,
            ScalingTargetPlan plan,
            Target range,
            Optional<TargetHandle> target,
            CustomResourceOptions options) {
        PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecificationArgs.Builder metric =
                PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecificationArgs.builder()
                        .predefinedMetricType(plan.metric());
        if (plan.metric().equals("ALBRequestCountPerTarget")) {
            target.ifPresent(handle -> metric.resourceLabel(handle.resourceLabel()));
        }
        new Policy(
                name + "-scaling-" + plan.name(),
                PolicyArgs.builder()
                        .name(name + "-" + plan.name())
                        .policyType("TargetTrackingScaling")
                        .serviceNamespace(range.serviceNamespace())
                        .scalableDimension(range.scalableDimension())
                        .resourceId(range.resourceId())
                        .targetTrackingScalingPolicyConfiguration(
                                PolicyTargetTrackingScalingPolicyConfigurationArgs.builder()
                                        .targetValue(plan.value())
                                        .scaleInCooldown(300)
                                        .scaleOutCooldown(60)
                                        .predefinedMetricSpecification(metric.build())
                                        .build())
                        .build(),
                options);
    }
}
