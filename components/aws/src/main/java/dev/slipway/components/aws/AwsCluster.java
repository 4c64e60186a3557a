package dev.slipway.components.aws;

import com.pulumi.aws.ecs.Cluster;
import com.pulumi.aws.ecs.ClusterArgs;
import com.pulumi.aws.ecs.ClusterCapacityProviders;
import com.pulumi.aws.ecs.ClusterCapacityProvidersArgs;
import com.pulumi.aws.ecs.inputs.ClusterSettingArgs;
import com.pulumi.aws.servicediscovery.PrivateDnsNamespace;
import com.pulumi.aws.servicediscovery.PrivateDnsNamespaceArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import dev.slipway.planner.aws.ClusterPlan;
import java.util.Map;

/** An ECS cluster on Fargate with a private DNS zone in which its services find each other. */
public final class AwsCluster extends AwsComponent {
    private final Cluster cluster;
    private final ClusterCapacityProviders capacity;
    private final PrivateDnsNamespace namespace;

    public AwsCluster(
            String name, ClusterPlan plan, NetworkHandle network, AwsTags tags, ComponentResourceOptions options) {
        super("Cluster", name, plan, tags, options);
        cluster = new Cluster(
                name + "-cluster",
                ClusterArgs.builder()
                        .name(plan.name())
                        .settings(ClusterSettingArgs.builder()
                                .name("containerInsights")
                                .value(plan.containerInsights() ? "enabled" : "disabled")
                                .build())
                        .tags(tags.named(plan.name()))
                        .build(),
                options());
        capacity = new ClusterCapacityProviders(
                name + "-capacity",
                ClusterCapacityProvidersArgs.builder()
                        .clusterName(cluster.name())
                        .capacityProviders("FARGATE", "FARGATE_SPOT")
                        .build(),
                options());
        namespace = new PrivateDnsNamespace(
                name + "-namespace",
                PrivateDnsNamespaceArgs.builder()
                        .name(plan.namespace())
                        .description("Services of " + plan.name())
                        .vpc(network.vpcId())
                        .tags(tags.named(plan.namespace()))
                        .build(),
                options());
        registerOutputs(Map.of("arn", cluster.arn()));
    }

    /** ARN of the cluster. */
    public Output<String> arn() {
        return cluster.arn();
    }

    /** What a service that names a capacity provider waits for: ECS refuses one that is not associated with the cluster yet. */
    Resource capacity() {
        return capacity;
    }

    /** Name of the cluster. */
    public Output<String> clusterName() {
        return cluster.name();
    }

    /** Id of the private DNS namespace. */
    public Output<String> namespaceId() {
        return namespace.id();
    }
}
