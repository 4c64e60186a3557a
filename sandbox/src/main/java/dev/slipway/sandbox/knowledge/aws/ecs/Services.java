package dev.slipway.sandbox.knowledge.aws.ecs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.aws.Aws;
import dev.slipway.sandbox.value.Props;
import dev.slipway.sandbox.world.Stored;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tasks that are kept running. */
final class Services {
    static final String TYPE = "aws:ecs/service:Service";
    private static final String TARGETS = "aws:lb/targetGroup:TargetGroup";

    private Services() {}

    static Knowledge service() {
        Knowledge service = Knowledge.of(TYPE)
                .named("name", 255)
                .replaceOn("cluster", "launchType", "schedulingStrategy", "iamRole")
                .identity("cluster")
                .unordered("loadBalancers", "networkConfiguration.subnets", "networkConfiguration.securityGroups")
                .fill("schedulingStrategy", "REPLICA")
                .fill("deploymentMaximumPercent", 200)
                .fill("deploymentMinimumHealthyPercent", 100)
                .fill("enableEcsManagedTags", false)
                .fill("enableExecuteCommand", false)
                .fill("desiredCount", 0)
                .fill("platformVersion", "LATEST")
                .fill("availabilityZoneRebalancing", "DISABLED")
                .id(Services::arn)
                .out("arn", Services::arn)
                .out("launchType", s -> s.in().text("launchType", "EC2"));
        return references(form(service));
    }

    private static String arn(Subject s) {
        String cluster = s.in().text("cluster", "default");
        return s.arn(
                "ecs", "service/" + cluster.substring(cluster.lastIndexOf('/') + 1) + "/" + s.in().text("name", ""));
    }

    private static Knowledge form(Knowledge service) {
        return service.check(
                        "ecs-service-name",
                        "InvalidParameterException: Service name",
                        Rules.matches(
                                "name",
                                "[A-Za-z0-9_-]{1,255}",
                                "InvalidParameterException: Service name '%s' must be at most 255 letters, digits,"
                                        + " hyphens and underscores",
                                "Change the name."))
                .check(
                        "service-count",
                        "InvalidParameterException: Desired count must be non-negative",
                        s -> s.in().number("desiredCount")
                                .filter(n -> n < 0)
                                .ifPresent(n -> s.refuse(
                                        "desiredCount",
                                        "InvalidParameterException: Desired count must be non-negative, found "
                                                + n.longValue(),
                                        "Use 0 or more.")))
                .check(
                        "service-launch-type",
                        "InvalidParameterException: launch type",
                        Rules.oneOf(
                                "launchType",
                                List.of("EC2", "FARGATE", "EXTERNAL"),
                                "InvalidParameterException: Invalid launch type %s"))
                .check(
                        "service-percent",
                        "InvalidParameterException: The maximum percent must be greater than the minimum healthy"
                                + " percent",
                        s -> {
                            if (s.in().number("deploymentMaximumPercent", 200)
                                    <= s.in().number("deploymentMinimumHealthyPercent", 100)) {
                                s.refuse(
                                        "deploymentMaximumPercent",
                                        "InvalidParameterException: Both maximumPercent and minimumHealthyPercent"
                                                + " leave no room to deploy",
                                        "Raise the maximum or lower the minimum.");
                            }
                        })
                .check(
                        "service-network",
                        "InvalidParameterException: Network Configuration must be provided when networkMode 'awsvpc'"
                                + " is specified",
                        s -> {
                            boolean awsvpc = task(s).filter(
                                            t -> t.in().text("networkMode", "").equals("awsvpc"))
                                    .isPresent();
                            if (awsvpc && !s.in().has("networkConfiguration")) {
                                s.refuse(
                                        "networkConfiguration",
                                        "InvalidParameterException: Network Configuration must be provided when"
                                                + " networkMode 'awsvpc' is specified.",
                                        "Give subnets and security groups.");
                            }
                        })
                .check(
                        "service-provider-and-type",
                        "InvalidParameterException: Specifying both a launch type and capacity provider strategy is"
                                + " not supported",
                        s -> {
                            if (s.in().has("launchType")
                                    && !s.in().items("capacityProviderStrategies")
                                            .isEmpty()) {
                                s.refuse(
                                        "launchType",
                                        "InvalidParameterException: Specifying both a launch type and capacity"
                                                + " provider strategy is not supported. Remove one and try again.",
                                        "Keep one.");
                            }
                        });
    }

    private static Knowledge references(Knowledge service) {
        return service.check(
                        "service-provider-associated",
                        "InvalidParameterException: The specified capacity provider strategy cannot contain a capacity provider that is not associated with the cluster",
                        Services::providers)
                .check("service-cluster-missing", "ClusterNotFoundException: Cluster not found", s -> s.in().text(
                                "cluster")
                        .filter(c -> s.world().all(Catalogue.CLUSTER).stream()
                                .noneMatch(r -> r.id().equals(c)
                                        || r.in().text("name", "").equals(c)))
                        .ifPresent(c -> s.refuse(
                                "cluster",
                                "ClusterNotFoundException: Cluster '" + c + "' not found",
                                "Refer to the cluster's own arn output.")))
                .check(
                        "service-platform-tmpfs",
                        "PlatformTaskDefinitionIncompatibilityException: tmpfs needs platform version 1.4.0",
                        Services::platform)
                .check("service-task-missing", "ClientException: Unable to describe task definition", s -> s.in().text(
                                "taskDefinition")
                        .filter(t -> task(s).isEmpty())
                        .ifPresent(t -> s.refuse(
                                "taskDefinition",
                                "ClientException: Unable to describe task definition '" + t + "'",
                                "Refer to the task definition's own arn output.")))
                .check(
                        "service-fargate-task",
                        "InvalidParameterException: Task definition does not support launch_type FARGATE",
                        s -> task(s).filter(t -> s.in().text("launchType", "").equals("FARGATE")
                                        && !t.in().texts("requiresCompatibilities")
                                                .contains("FARGATE"))
                                .ifPresent(t -> s.refuse(
                                        "launchType",
                                        "InvalidParameterException: Task definition does not support launch_type"
                                                + " FARGATE.",
                                        "Add FARGATE to the task's requiresCompatibilities.")))
                .check(
                        "service-subnet-missing",
                        "InvalidParameterException: The subnet ID '…' does not exist",
                        Aws.subnetsExist("networkConfiguration.subnets"))
                .check(
                        "service-group-missing",
                        "InvalidParameterException: The security group '…' does not exist",
                        Aws.groupsExist("networkConfiguration.securityGroups"))
                .check(
                        "service-target-missing",
                        "InvalidParameterException: The target group … does not exist",
                        s -> balancers(s)
                                .filter(t -> t.arn().isPresent() && t.group().isEmpty())
                                .forEach(t -> s.refuse(
                                        "loadBalancers",
                                        "InvalidParameterException: The target group "
                                                + t.arn().orElse("") + " does not exist.",
                                        "Refer to the target group's own arn output.")))
                .check(
                        "service-target-type",
                        "InvalidParameterException: target type instance is incompatible with the awsvpc network mode",
                        s -> balancers(s)
                                .filter(t -> t.group()
                                        .filter(g -> !g.in().text("targetType", "instance")
                                                .equals("ip"))
                                        .isPresent())
                                .filter(t -> task(s).filter(d ->
                                                d.in().text("networkMode", "").equals("awsvpc"))
                                        .isPresent())
                                .forEach(t -> s.refuse(
                                        "loadBalancers",
                                        "InvalidParameterException: The provided target group "
                                                + t.arn().orElse("")
                                                + " has target type instance, which is incompatible with the awsvpc"
                                                + " network mode specified in the task definition.",
                                        "Set the target group's targetType to ip.")))
                .check(
                        "service-target-container",
                        "InvalidParameterException: The container … does not exist in the task definition",
                        Services::containers)
                .check(
                        "service-target-listener",
                        "InvalidParameterException: The target group does not have an associated load balancer",
                        s -> balancers(s)
                                .filter(t -> t.group().isPresent()
                                        && !attached(s, t.arn().orElse("")))
                                .forEach(t -> s.refuse(
                                        "loadBalancers",
                                        "InvalidParameterException: The target group with targetGroupArn "
                                                + t.arn().orElse("") + " does not have an associated load balancer.",
                                        "Make the service depend on the listener or rule that forwards to it.")));
    }

    private static void providers(Subject s) {
        String cluster = s.in().text("cluster", "default");
        String name = cluster.substring(cluster.lastIndexOf('/') + 1);
        List<String> associated = s.world().all(Catalogue.PROVIDERS).stream()
                .filter(it -> it.in().text("clusterName", "").equals(name))
                .flatMap(it -> it.in().texts("capacityProviders").stream())
                .toList();
        s.in().each("capacityProviderStrategies").stream()
                .map(it -> it.text("capacityProvider", ""))
                .filter(it -> !associated.contains(it))
                .forEach(it -> s.refuse(
                        "capacityProviderStrategies",
                        "InvalidParameterException: The specified capacity provider strategy cannot contain a capacity provider that is not associated with the cluster: "
                                + it,
                        "Associate it by ClusterCapacityProviders, and make the service depend on that."));
    }

    private record Target(Props entry, Optional<String> arn, Optional<Stored> group) {}

    private static Stream<Target> balancers(Subject s) {
        return s.in().each("loadBalancers").stream().map(entry -> {
            Optional<String> arn = entry.text("targetGroupArn");
            return new Target(entry, arn, arn.flatMap(a -> s.world().by("arn", a, TARGETS)));
        });
    }

    private static boolean attached(Subject s, String arn) {
        return s.world().everything().stream()
                .filter(r -> r.token().equals("aws:lb/listener:Listener")
                        || r.token().equals("aws:lb/listenerRule:ListenerRule"))
                .anyMatch(r -> r.in().all().toString().contains(arn));
    }

    private static Optional<Stored> task(Subject s) {
        return s.in().text("taskDefinition").flatMap(ref -> s.world().all(TaskDefinitions.TYPE).stream()
                .filter(r -> r.id().equals(ref)
                        || r.in().text("family", "").equals(ref)
                        || ref.equals(r.outputs().get("arnWithoutRevision"))
                        || r.id().endsWith("/" + ref))
                .reduce((a, b) -> b));
    }

    private static void platform(Subject s) {
        String version = s.in().text("platformVersion", "LATEST");
        boolean inMemory = task(s).flatMap(t -> t.in().text("containerDefinitions"))
                .flatMap(TaskDefinitions::parse)
                .filter(all -> all.stream()
                        .anyMatch(c -> !c.at("/linuxParameters/tmpfs").isEmpty()))
                .isPresent();
        if (inMemory && version.matches("1\\.[0-3]\\.0")) {
            s.refuse(
                    "platformVersion",
                    "PlatformTaskDefinitionIncompatibilityException: platform version " + version
                            + " of Fargate does not support tmpfs, which the task definition asks for",
                    "Use 1.4.0 or LATEST.");
        }
    }

    private static void containers(Subject s) {
        Optional<List<JsonNode>> all =
                task(s).flatMap(t -> t.in().text("containerDefinitions")).flatMap(TaskDefinitions::parse);
        if (all.isEmpty()) {
            return; // a definition that holds secrets is stored as a hash
        }
        for (Props entry : s.in().each("loadBalancers")) {
            String name = entry.text("containerName", "");
            int port = entry.number("containerPort", 0).intValue();
            Optional<JsonNode> container = all.get().stream()
                    .filter(c -> c.path("name").asText().equals(name))
                    .findFirst();
            if (container.isEmpty()) {
                s.refuse(
                        "loadBalancers",
                        "InvalidParameterException: The container " + name + " does not exist in the task definition.",
                        "Name one of the task's containers.");
            } else if (!mapped(container.get(), port)) {
                s.refuse(
                        "loadBalancers",
                        "InvalidParameterException: The container " + name + " did not have a container port " + port
                                + " defined.",
                        "Add it to the container's portMappings.");
            }
        }
    }

    private static boolean mapped(JsonNode container, int port) {
        for (JsonNode mapping : container.path("portMappings")) {
            if (mapping.path("containerPort").asInt() == port) {
                return true;
            }
        }
        return false;
    }
}
