package dev.slipway.components.aws;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.elasticache.ParameterGroup;
import com.pulumi.aws.elasticache.ParameterGroupArgs;
import com.pulumi.aws.elasticache.ReplicationGroup;
import com.pulumi.aws.elasticache.ReplicationGroupArgs;
import com.pulumi.aws.elasticache.SubnetGroup;
import com.pulumi.aws.elasticache.SubnetGroupArgs;
import com.pulumi.aws.elasticache.inputs.ParameterGroupParameterArgs;
import com.pulumi.aws.elasticache.inputs.ReplicationGroupLogDeliveryConfigurationArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.slipway.planner.aws.CachePlan;
import dev.slipway.planner.aws.Tier;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ElastiCache: encrypted on disk and on the wire, behind a password, with failover where the plan has replicas. */
public final class AwsCache extends AwsComponent {
    private final ReplicationGroup group;

    /**
     * @param network its data tier takes the nodes
     * @param securityGroup who may reach it
     * @param password AUTH token, 16 to 128 printable characters
     * @param key encrypts the data
     */
    public AwsCache(
            String name,
            CachePlan plan,
            NetworkHandle network,
            Output<String> securityGroup,
            Output<String> password,
            Output<String> key,
            AwsTags tags,
            ComponentResourceOptions options) {
        super("Cache", name, plan, tags, options);
        SubnetGroup subnets = new SubnetGroup(
                name + "-subnets",
                SubnetGroupArgs.builder()
                        .name(plan.groupId())
                        .description("Data subnets of " + plan.groupId())
                        .subnetIds(network.subnets(Tier.DATA))
                        .tags(tags.named(plan.groupId()))
                        .build(),
                options());
        ParameterGroup parameters = new ParameterGroup(
                name + "-parameters",
                ParameterGroupArgs.builder()
                        .name(plan.groupId() + "-" + plan.family())
                        .family(plan.family())
                        .description("Parameters of " + plan.groupId())
                        .parameters(plan.parameters().stream()
                                .map(it -> ParameterGroupParameterArgs.builder()
                                        .name(it.name())
                                        .value(it.value())
                                        .build())
                                .toList())
                        .tags(tags.named(plan.groupId()))
                        .build(),
                options());
        LogGroup log = AwsLogGroup.create(name + "-log", plan.log(), Optional.of(key), tags, options());
        ReplicationGroupArgs.Builder args = ReplicationGroupArgs.builder()
                .replicationGroupId(plan.groupId())
                .description("Cache of " + plan.groupId())
                .engine(plan.engine())
                .engineVersion(plan.version())
                .nodeType(plan.nodeType())
                .numCacheClusters(plan.nodes())
                .port(plan.port())
                .automaticFailoverEnabled(plan.failover())
                .multiAzEnabled(plan.failover())
                .parameterGroupName(parameters.name())
                .subnetGroupName(subnets.name())
                .securityGroupIds(securityGroup.applyValue(List::of))
                .atRestEncryptionEnabled(true)
                .kmsKeyId(key)
                .transitEncryptionEnabled(true)
                .authToken(password.asSecret())
                .authTokenUpdateStrategy("ROTATE")
                .autoMinorVersionUpgrade(true)
                .snapshotRetentionLimit(plan.snapshotDays())
                .snapshotWindow(plan.snapshotWindow())
                .maintenanceWindow(plan.maintenanceWindow())
                .applyImmediately(plan.applyImmediately())
                .logDeliveryConfigurations(log(log, "slow-log"), log(log, "engine-log"))
                .tags(tags.named(plan.groupId()));
        plan.finalSnapshot().ifPresent(it -> args.finalSnapshotIdentifier(AwsKey.fresh(it, key)));
        group = new ReplicationGroup(name + "-group", args.build(), child().build());
        registerOutputs(Map.of("host", group.primaryEndpointAddress()));
    }

    /** Host name of the primary node. */
    public Output<String> host() {
        return group.primaryEndpointAddress();
    }

    private static ReplicationGroupLogDeliveryConfigurationArgs log(LogGroup log, String type) {
        return ReplicationGroupLogDeliveryConfigurationArgs.builder()
                .destination(log.name())
                .destinationType("cloudwatch-logs")
                .logFormat("json")
                .logType(type)
                .build();
    }
}
