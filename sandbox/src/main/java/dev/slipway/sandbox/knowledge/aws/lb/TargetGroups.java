package dev.slipway.sandbox.knowledge.aws.lb;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.aws.Aws;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The backends that a listener sends requests to. */
final class TargetGroups {
    static final String TYPE = "aws:lb/targetGroup:TargetGroup";

    private TargetGroups() {}

    static Knowledge targetGroup() {
        Knowledge group = Knowledge.of(TYPE)
                .named("name", 32, false, "namePrefix")
                .replaceOn("namePrefix", "port", "protocol", "protocolVersion", "targetType", "vpcId", "ipAddressType")
                .fill("targetType", "instance")
                .fill("deregistrationDelay", 300)
                .fill("slowStart", 0)
                .fill("protocolVersion", "HTTP1")
                .fill("loadBalancingAlgorithmType", "round_robin")
                .id(TargetGroups::arn)
                .out("arn", TargetGroups::arn)
                .out("arnSuffix", s -> arn(s).substring(arn(s).lastIndexOf(":targetgroup/") + 1))
                .out("name", s -> s.in().text("name")
                        .orElseGet(() -> s.in().text("namePrefix", "") + s.hex("name", 26)))
                .out("healthCheck", TargetGroups::healthCheck)
                .out("loadBalancerArns", s -> List.of());
        return checks(group);
    }

    private static Knowledge checks(Knowledge group) {
        return group.check(
                        "target-group-name",
                        "ValidationError: Target group name '…' cannot be longer than '32' characters",
                        Rules.matches(
                                "name",
                                "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,30}[a-zA-Z0-9])?",
                                "ValidationError: Target group name '%s' must be at most 32 letters, digits and"
                                        + " hyphens, and cannot begin or end with a hyphen",
                                "Shorten or change the name."))
                .check(
                        "target-group-name-taken",
                        "DuplicateTargetGroupName: A target group with the same name '…' exists",
                        Rules.unique(
                                "name",
                                "DuplicateTargetGroupName: A target group with the same name '%s' exists, but with"
                                        + " different settings",
                                "Choose another name."))
                .check(
                        "target-group-vpc-missing",
                        "InvalidConfigurationRequest: The vpc ID '…' does not exist",
                        Aws.vpcExists("vpcId"))
                .check(
                        "target-group-type",
                        "ValidationError: Target type must be instance, ip, lambda or alb",
                        Rules.oneOf(
                                "targetType",
                                List.of("instance", "ip", "lambda", "alb"),
                                "ValidationError: Value '%s' at 'targetType' failed to satisfy constraint: Member must"
                                        + " satisfy enum value set"))
                .check(
                        "target-group-port",
                        "ValidationError: Port out of range",
                        Rules.between("port", 1, 65535, "ValidationError: Port '%s' is out of range"))
                .check("target-group-protocol-missing", "ValidationError: A protocol must be specified", s -> {
                    if (!s.in().text("targetType", "instance").equals("lambda")
                            && !(s.in().has("protocol") && s.in().has("port") && s.in().has("vpcId"))) {
                        s.refuse(
                                "protocol",
                                "ValidationError: A port, a protocol and a VPC must be specified",
                                "Give port, protocol and vpcId.");
                    }
                })
                .check(
                        "target-group-health-interval",
                        "ValidationError: Health check interval must be between 5 and 300 seconds",
                        Rules.between(
                                "healthCheck.interval",
                                5,
                                300,
                                "ValidationError: Health check interval '%s' must be between 5 and 300 seconds"))
                .check(
                        "target-group-health-timeout",
                        "ValidationError: Health check timeout must be between 2 and 120 seconds",
                        Rules.between(
                                "healthCheck.timeout",
                                2,
                                120,
                                "ValidationError: Health check timeout '%s' must be between 2 and 120 seconds"))
                .check(
                        "target-group-health-order",
                        "ValidationError: Health check interval must be greater than the timeout",
                        s -> {
                            if (s.in().has("healthCheck")
                                    && s.in().number("healthCheck.timeout", 5)
                                            >= s.in().number("healthCheck.interval", 30)) {
                                s.refuse(
                                        "healthCheck.timeout",
                                        "ValidationError: Health check interval must be greater than the timeout",
                                        "Lengthen the interval or shorten the timeout.");
                            }
                        })
                .check(
                        "target-group-health-threshold",
                        "ValidationError: Healthy threshold count must be between 2 and 10",
                        s -> {
                            Rules.between(
                                            "healthCheck.healthyThreshold",
                                            2,
                                            10,
                                            "ValidationError: Healthy threshold count '%s' must be between 2 and 10")
                                    .accept(s);
                            Rules.between(
                                            "healthCheck.unhealthyThreshold",
                                            2,
                                            10,
                                            "ValidationError: Unhealthy threshold count '%s' must be between 2 and 10")
                                    .accept(s);
                        })
                .check(
                        "target-group-health-path",
                        "ValidationError: Health check path '…' must begin with a '/'",
                        Rules.matches(
                                "healthCheck.path",
                                "/.{0,1023}",
                                "ValidationError: Health check path '%s' must begin with a '/' character, and can be"
                                        + " at most 1024 characters",
                                "Write the path from its root."))
                .check(
                        "target-group-health-matcher",
                        "ValidationError: Health check matcher HTTP code must be within 200 and 499",
                        Rules.matches(
                                "healthCheck.matcher",
                                "[234]\\d\\d(?:[,-][234]\\d\\d)*|\\d{1,2}(?:[,-]\\d{1,2})*",
                                "ValidationError: Health check matcher HTTP code '%s' must be within '200' and '499'",
                                "Use codes such as 200 or 200-399."))
                .check(
                        "target-group-delay",
                        "ValidationError: 'deregistration_delay.timeout_seconds' value is not valid",
                        Rules.between(
                                "deregistrationDelay",
                                0,
                                3600,
                                "ValidationError: 'deregistration_delay.timeout_seconds' value '%s' is not valid; it"
                                        + " must be between 0 and 3600"))
                .onDelete(
                        "target-group-in-use",
                        "ResourceInUse: Target group '…' is currently in use by a listener or a rule",
                        Rules.unused(
                                "ResourceInUse: Target group '%s' is currently in use by a listener or a rule",
                                Listeners.TYPE,
                                "defaultActions[*].targetGroupArn",
                                ListenerRules.TYPE,
                                "actions[*].targetGroupArn"));
    }

    private static String arn(Subject s) {
        String name = s.in().text("name").orElseGet(() -> s.in().text("namePrefix", "") + s.hex("name", 26));
        return s.arn("elasticloadbalancing", "targetgroup/" + name + "/" + s.hex("arn", 16));
    }

    private static Object healthCheck(Subject s) {
        Map<String, Object> check = new LinkedHashMap<>(Map.of(
                "enabled",
                true,
                "interval",
                30,
                "timeout",
                5,
                "path",
                "/",
                "port",
                "traffic-port",
                "protocol",
                "HTTP",
                "healthyThreshold",
                5,
                "unhealthyThreshold",
                2,
                "matcher",
                "200"));
        check.putAll(s.in().object("healthCheck").all());
        return check;
    }
}
