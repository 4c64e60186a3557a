package dev.slipway.sandbox.knowledge.aws.appautoscaling;

import dev.slipway.sandbox.knowledge.Hashes;
import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.ServiceCatalogue;
import dev.slipway.sandbox.knowledge.Subject;
import java.util.List;

/** Application Auto Scaling's types. */
public final class Catalogue implements ServiceCatalogue {
    private static final String TARGET = "aws:appautoscaling/target:Target";

    @Override
    public List<Knowledge> types() {
        return List.of(target(), policy());
    }

    private static Knowledge target() {
        return Knowledge.of(TARGET)
                .identity("resourceId", "scalableDimension", "serviceNamespace")
                .id(s -> s.in().text("resourceId", ""))
                .out("arn", s -> s.arn("application-autoscaling", "scalable-target/" + s.hex("arn", 24)))
                .out(
                        "roleArn",
                        s -> s.in().text(
                                        "roleArn",
                                        s.globalArn(
                                                "iam",
                                                "role/aws-service-role/ecs.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_ECSService")))
                .check(
                        "scaling-bounds",
                        "ValidationException: Maximum capacity cannot be less than minimum capacity",
                        s -> {
                            if (s.in().number("maxCapacity", 0) < s.in().number("minCapacity", 0)) {
                                s.refuse(
                                        "maxCapacity",
                                        "ValidationException: Maximum capacity cannot be less than minimum capacity",
                                        "Raise maxCapacity or lower minCapacity.");
                            }
                        })
                .check(
                        "scaling-minimum",
                        "ValidationException: Minimum capacity cannot be negative",
                        s -> s.in().number("minCapacity")
                                .filter(n -> n < 0)
                                .ifPresent(n -> s.refuse(
                                        "minCapacity",
                                        "ValidationException: Minimum capacity cannot be negative",
                                        "Use 0 or more.")))
                .check(
                        "scaling-namespace",
                        "ValidationException: Unsupported service namespace, resource type or scalable dimension",
                        s -> s.in().text("serviceNamespace").ifPresent(ns -> s.in().text("scalableDimension")
                                .filter(d -> !d.startsWith(ns + ":"))
                                .ifPresent(d -> s.refuse(
                                        "scalableDimension",
                                        "ValidationException: Unsupported service namespace, resource type or scalable"
                                                + " dimension: "
                                                + ns + " with " + d,
                                        "For ECS use ecs and ecs:service:DesiredCount."))))
                .check("scaling-service-missing", "ValidationException: ECS service doesn't exist", s -> s.in().text(
                                "resourceId")
                        .filter(id -> s.in().text("serviceNamespace", "").equals("ecs") && !serviceExists(s, id))
                        .ifPresent(id -> s.refuse(
                                "resourceId",
                                "ValidationException: ECS service doesn't exist: " + id,
                                "Write service/CLUSTER/SERVICE from their own name outputs.")));
    }

    private static boolean serviceExists(Subject s, String resourceId) {
        return s.world().all("aws:ecs/service:Service").stream().anyMatch(r -> r.id().endsWith(":" + resourceId));
    }

    private static Knowledge policy() {
        return Knowledge.of("aws:appautoscaling/policy:Policy")
                .named("name", 255)
                .identity("resourceId", "scalableDimension", "serviceNamespace")
                .fill("policyType", "StepScaling")
                .id(s -> s.in().text("name", ""))
                .out(
                        "arn",
                        s -> s.arn(
                                "autoscaling",
                                "scalingPolicy:" + Hashes.uuid(s.seed("id")) + ":resource/"
                                        + s.in().text("serviceNamespace", "") + "/" + s.in().text("resourceId", "")
                                        + ":policyName/" + s.in().text("name", "")))
                .check(
                        "scaling-policy-target-missing",
                        "ObjectNotFoundException: No scalable target registered for service namespace",
                        s -> s.in().text("resourceId")
                                .filter(id -> s.world().find(TARGET, id).isEmpty())
                                .ifPresent(id -> s.refuse(
                                        "resourceId",
                                        "ObjectNotFoundException: No scalable target registered for service namespace: "
                                                + s.in().text("serviceNamespace", "") + ", resource ID: " + id,
                                        "Refer to the target's resourceId output.")))
                .check(
                        "scaling-policy-type",
                        "ValidationException: policyType",
                        Rules.oneOf(
                                "policyType",
                                List.of("StepScaling", "TargetTrackingScaling", "PredictiveScaling"),
                                "ValidationException: Value '%s' at 'policyType' failed to satisfy constraint"))
                .check(
                        "scaling-policy-configuration",
                        "ValidationException: TargetTrackingScalingPolicyConfiguration must be given",
                        s -> {
                            if (s.in().text("policyType", "StepScaling").equals("TargetTrackingScaling")
                                    && !s.in().has("targetTrackingScalingPolicyConfiguration")) {
                                s.refuse(
                                        "targetTrackingScalingPolicyConfiguration",
                                        "ValidationException: You must specify a"
                                                + " TargetTrackingScalingPolicyConfiguration for policy type"
                                                + " TargetTrackingScaling",
                                        "Give the metric and its target value.");
                            }
                        })
                .check(
                        "scaling-policy-metric",
                        "ValidationException: predefined metric",
                        Rules.oneOf(
                                "targetTrackingScalingPolicyConfiguration.predefinedMetricSpecification.predefinedMetricType",
                                List.of(
                                        "ECSServiceAverageCPUUtilization",
                                        "ECSServiceAverageMemoryUtilization",
                                        "ALBRequestCountPerTarget",
                                        "RDSReaderAverageCPUUtilization",
                                        "RDSReaderAverageDatabaseConnections",
                                        "LambdaProvisionedConcurrencyUtilization"),
                                "ValidationException: Value '%s' at 'predefinedMetricType' failed to satisfy"
                                        + " constraint"));
    }
}
