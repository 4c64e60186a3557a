package dev.slipway.sandbox.knowledge.aws.ecs;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.ServiceCatalogue;
import java.util.List;

/** ECS's types. */
public final class Catalogue implements ServiceCatalogue {
    static final String CLUSTER = "aws:ecs/cluster:Cluster";
    static final String PROVIDERS = "aws:ecs/clusterCapacityProviders:ClusterCapacityProviders";

    @Override
    public List<Knowledge> types() {
        return List.of(cluster(), providers(), TaskDefinitions.taskDefinition(), Services.service());
    }

    private static Knowledge cluster() {
        return Knowledge.of(CLUSTER)
                .named("name", 255)
                .unordered("settings")
                .id(s -> s.arn("ecs", "cluster/" + s.in().text("name", "")))
                .out("arn", s -> s.arn("ecs", "cluster/" + s.in().text("name", "")))
                .check(
                        "cluster-name",
                        "InvalidParameterException: Cluster name",
                        Rules.matches(
                                "name",
                                "[A-Za-z0-9_-]{1,255}",
                                "InvalidParameterException: Cluster name '%s' must be at most 255 letters, digits,"
                                        + " hyphens and underscores",
                                "Change the name."))
                .check(
                        "cluster-setting",
                        "InvalidParameterException: setting name",
                        s -> s.in().each("settings").stream()
                                .filter(x -> !x.text("name", "").equals("containerInsights")
                                        || !x.text("value", "").matches("enabled|disabled|enhanced"))
                                .forEach(x -> s.refuse(
                                        "settings",
                                        "InvalidParameterException: invalid cluster setting " + x.text("name", "") + "="
                                                + x.text("value", ""),
                                        "Use containerInsights with enabled, enhanced or disabled.")))
                .onDelete(
                        "cluster-in-use",
                        "ClusterContainsServicesException: The Cluster cannot be deleted while Services are active",
                        s -> s.world().everywhere(Services.TYPE).stream()
                                .filter(r -> r.in().text("cluster")
                                        .filter(c -> c.equals(s.id()))
                                        .isPresent())
                                .findFirst()
                                .ifPresent(r -> s.refuse(
                                        "",
                                        "ClusterContainsServicesException: The Cluster cannot be deleted while"
                                                + " Services are active",
                                        "Delete " + r.id() + " first.")));
    }

    private static Knowledge providers() {
        return Knowledge.of(PROVIDERS)
                .replaceOn("clusterName")
                .unordered("capacityProviders", "defaultCapacityProviderStrategies")
                .id(s -> s.in().text("clusterName", ""))
                .check("providers-cluster-missing", "ClusterNotFoundException: Cluster not found", s -> s.in().text(
                                "clusterName")
                        .filter(n -> s.world().all(CLUSTER).stream()
                                .noneMatch(r -> r.in().text("name", "").equals(n)))
                        .ifPresent(n -> s.refuse(
                                "clusterName",
                                "ClusterNotFoundException: Cluster '" + n + "' not found",
                                "Refer to the cluster's own name output.")))
                .check(
                        "providers-strategy",
                        "InvalidParameterException: the strategy names a capacity provider that is not associated",
                        s -> {
                            List<String> given = s.in().texts("capacityProviders");
                            s.in().each("defaultCapacityProviderStrategies").stream()
                                    .map(x -> x.text("capacityProvider", ""))
                                    .filter(p -> !given.contains(p))
                                    .forEach(p -> s.refuse(
                                            "defaultCapacityProviderStrategies",
                                            "InvalidParameterException: The specified capacity provider strategy"
                                                    + " cannot contain "
                                                    + p + ", which is not associated with the cluster",
                                            "Add it to capacityProviders."));
                        });
    }
}
